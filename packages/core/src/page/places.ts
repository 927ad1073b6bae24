import { placeOf } from "../arbiter/place.ts";
import type { Campaign } from "../schema/campaign.ts";
import type { NorenConfig } from "../schema/config.ts";
import type { Undo } from "../widget.ts";
import { listen } from "./listen.ts";

const NEAR = "400px";

interface PlaceElement extends CustomElementConstructor {
  /** Elements on the page, and who is to hear of new ones; nobody once Noren was destroyed. */
  places: Set<HTMLElement>;
  heard: ((element: HTMLElement) => void) | undefined;
}

const isPlaceElement = (found: CustomElementConstructor): found is PlaceElement => "places" in found;

function define(window: Window & typeof globalThis, name: string): PlaceElement | undefined {
  const known = window.customElements.get(name);
  if (known) return isPlaceElement(known) ? known : undefined;
  const places = new Set<HTMLElement>();
  const Place = class extends window.HTMLElement {
    static places = places;
    static heard: PlaceElement["heard"];
    connectedCallback() {
      places.add(this);
      Place.heard?.(this);
    }
    disconnectedCallback() {
      places.delete(this);
    }
  };
  window.customElements.define(name, Place);
  return Place;
}

/** The campaign that a place names, or the first inline one of its widget. */
function campaignOf(element: HTMLElement, widget: string, campaigns: readonly Campaign[]): Campaign | undefined {
  const named = element.getAttribute("campaign");
  return campaigns.find(
    (campaign) => campaign.widget === widget && placeOf(campaign) === "inline" && (named ? campaign.id === named : true),
  );
}

/**
 * Finds the places of inline campaigns, `<noren-shelf campaign="…">` and those that `placement.selector` asks for, and tells each one that
 * may be filled: when it is near the screen and has a box of its own; without a box, only while it is off the screen, so that nothing moves.
 */
export function watchPlaces(
  window: Window & typeof globalThis,
  config: NorenConfig,
  onPlace: (campaign: Campaign, element: HTMLElement) => void,
): Undo {
  const { document } = window;
  const inline = config.campaigns.filter((campaign) => placeOf(campaign) === "inline");
  const waiting = new Map<Element, Campaign>();
  const undos: Undo[] = [];

  const fill = (element: HTMLElement): void => {
    const campaign = waiting.get(element);
    if (!campaign) return;
    waiting.delete(element);
    near.unobserve(element);
    screen.unobserve(element);
    onPlace(campaign, element);
  };
  const hasBox = (element: Element) => element.getBoundingClientRect().height >= 24;
  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting && target instanceof HTMLElement && hasBox(target)) fill(target);
      }
    },
    { rootMargin: NEAR },
  );
  const screen = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting && target instanceof HTMLElement && !hasBox(target)) fill(target);
    }
  });

  for (const widget of new Set(inline.map((campaign) => campaign.widget))) {
    const Place = define(window, `noren-${widget}`);
    if (!Place) continue;
    const found = (element: HTMLElement) => {
      const campaign = campaignOf(element, widget, inline);
      if (!campaign || waiting.has(element)) return;
      waiting.set(element, campaign);
      near.observe(element);
      screen.observe(element);
    };
    Place.heard = found;
    for (const element of Place.places) found(element);
    undos.push(() => {
      Place.heard = undefined;
    });
  }

  const selected = inline.filter((campaign) => campaign.placement?.selector);
  if (selected.length) {
    const made = new Map<Campaign, HTMLElement>();
    const put = (): void => {
      for (const campaign of selected) {
        const anchor = document.querySelector(campaign.placement?.selector ?? "");
        if (!anchor || made.get(campaign)?.isConnected) continue;
        const element = made.get(campaign) ?? document.createElement(`noren-${campaign.widget}`);
        element.setAttribute("campaign", campaign.id);
        made.set(campaign, element);
        const position = campaign.placement?.position ?? "inside";
        if (position === "inside") anchor.append(element);
        else anchor[position](element);
      }
    };
    const observer = new MutationObserver(put);
    const begin = () => {
      put();
      observer.observe(document.body, { childList: true, subtree: true });
    };
    if (document.readyState === "complete") begin();
    else undos.push(listen(window, "load", begin));
    undos.push(() => {
      observer.disconnect();
      for (const element of made.values()) element.remove();
    });
  }

  return () => {
    near.disconnect();
    screen.disconnect();
    for (const undo of undos) undo();
  };
}
