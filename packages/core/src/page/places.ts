import type { ChunkCore } from "../core.ts";
import type { Campaign } from "../schema/campaign.ts";
import type { Undo } from "../widget.ts";

const NEAR = "400px";
const BOX = 24;

/** The element class of a widget's places: it knows which are on the page and tells of new ones, unless Noren was destroyed. */
interface PlaceElement extends CustomElementConstructor {
  places: Set<HTMLElement>;
  heard: ((element: HTMLElement) => void) | undefined;
}

const isPlaceElement = (found: CustomElementConstructor): found is PlaceElement => "places" in found;

function define(name: string): PlaceElement | undefined {
  const known = customElements.get(name);
  if (known) return isPlaceElement(known) ? known : undefined;
  const statics: Pick<PlaceElement, "places" | "heard"> = { places: new Set(), heard: undefined };
  const Place: PlaceElement = Object.assign(
    class extends HTMLElement {
      connectedCallback() {
        Place.places.add(this);
        Place.heard?.(this);
      }
      disconnectedCallback() {
        Place.places.delete(this);
      }
    },
    statics,
  );
  customElements.define(name, Place);
  return Place;
}

/**
 * Finds the places of inline campaigns, such as `<noren-shelf campaign="related">`, and tells each one that may be filled: when it is near
 * the screen and has a box of its own; without a box, only while it is off the screen, so that nothing moves.
 */
export function watchPlaces({ inline, state, consider }: Pick<ChunkCore, "inline" | "state" | "consider">): Undo {
  const { places } = state;
  const waiting = new Map<Element, Campaign>();
  const undos: Undo[] = [];

  const look: IntersectionObserverCallback = (entries) => {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const campaign = waiting.get(target);
      const { top, bottom, height } = boundingClientRect;
      const onScreen = bottom > 0 && top < innerHeight;
      if (!campaign || !(target instanceof HTMLElement) || !(height < BOX ? !onScreen : isIntersecting)) continue;
      waiting.delete(target);
      for (const observer of observers) observer.unobserve(target);
      places.set(campaign.id, [...(places.get(campaign.id) ?? []), target]);
      consider();
    }
  };
  // The second tells when an empty place leaves the screen.
  const observers = [new IntersectionObserver(look, { rootMargin: NEAR }), new IntersectionObserver(look)];

  for (const widget of new Set(inline.map((campaign) => campaign.widget))) {
    const Place = define(`noren-${widget}`);
    if (!Place) continue;
    Place.heard = (element) => {
      const named = element.getAttribute("campaign");
      const campaign = inline.find((candidate) => candidate.widget === widget && (!named || candidate.id === named));
      if (!campaign || waiting.has(element)) return;
      waiting.set(element, campaign);
      for (const observer of observers) observer.observe(element);
    };
    Place.places.forEach(Place.heard);
    undos.push(() => {
      Place.heard = undefined;
    });
  }

  return () => {
    for (const observer of observers) observer.disconnect();
    for (const undo of undos) undo();
  };
}

export { watchPlaces as default };
