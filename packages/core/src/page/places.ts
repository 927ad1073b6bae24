import type { ChunkCore } from "../core.ts";
import type { Campaign } from "../schema/campaign.ts";
import type { Undo } from "../widget.ts";

const NEAR = "400px";
const BOX = 24;
const COME = "noren-place";

/**
 * Finds the places of inline campaigns, such as `<noren-shelf campaign="related">`, and has each one filled once it may be: when it is near
 * the screen and has a box of its own; without a box, only while it is off the screen, so that nothing moves.
 */
export function watchPlaces({ environment, inline, state, consider }: ChunkCore): Undo {
  const { document, customElements } = environment.window;
  const { places } = state;
  /** The campaign that a place waits for; undefined once it is filled. */
  const known = new WeakMap<Element, Campaign | undefined>();

  const look: IntersectionObserverCallback = (entries) => {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const campaign = known.get(target);
      const { top, bottom, height } = boundingClientRect;
      const onScreen = bottom > 0 && top < innerHeight;
      if (!campaign || !(target instanceof HTMLElement) || !(height < BOX ? !onScreen : isIntersecting)) continue;
      known.set(target, undefined);
      for (const observer of observers) observer.unobserve(target);
      places.set(campaign.id, [...(places.get(campaign.id) ?? []), target]);
      consider();
    }
  };
  // The second tells when an empty place leaves the screen.
  const observers = [new IntersectionObserver(look, { rootMargin: NEAR }), new IntersectionObserver(look)];

  const add = (element: Element): void => {
    const named = element.getAttribute("campaign");
    const campaign = inline.find(({ id, widget }) => element.localName === `noren-${widget}` && (!named || named === id));
    if (!campaign || known.has(element)) return;
    known.set(element, campaign);
    for (const observer of observers) observer.observe(element);
  };
  const come = (event: Event): void => {
    if (event instanceof CustomEvent) add(event.detail);
  };
  document.addEventListener(COME, come);
  for (const { widget } of inline) {
    const name = `noren-${widget}`;
    // It stays defined for as long as the document lives, and only tells that it has come.
    if (!customElements.get(name))
      customElements.define(
        name,
        class extends HTMLElement {
          connectedCallback() {
            document.dispatchEvent(new CustomEvent(COME, { detail: this }));
          }
        },
      );
    document.querySelectorAll(name).forEach(add);
  }

  return () => {
    document.removeEventListener(COME, come);
    for (const observer of observers) observer.disconnect();
  };
}

export { watchPlaces as default };
