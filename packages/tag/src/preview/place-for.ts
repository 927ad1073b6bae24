import type { Campaign, Undo } from "@noren/core";
import { placeOf } from "@noren/core/inspect";

export interface FoundPlace {
  element: HTMLElement;
  /** The page has none: it stands at the end of the page's main part. */
  missing: boolean;
  undo: Undo;
}

/** Where a campaign's widget is mounted: in its place in the page, or in a layer of its own. */
export function placeFor(campaign: Campaign, document: Document): FoundPlace {
  if (placeOf(campaign) !== "inline") return made(document.createElement("noren-layer"), (element) => document.body.append(element));
  const name = `noren-${campaign.widget}`;
  const { selector, position = "inside" } = campaign.placement ?? {};
  const anchor = selector === undefined ? null : find(document, selector);
  if (anchor) {
    return made(document.createElement(name), (element) => (position === "inside" ? anchor.append(element) : anchor[position](element)));
  }
  for (const element of document.querySelectorAll(name)) {
    const named = element.getAttribute("campaign");
    if (element instanceof HTMLElement && (!named || named === campaign.id)) return { element, missing: false, undo: () => undefined };
  }
  const end = document.querySelector("main") ?? document.body;
  return { ...made(document.createElement(name), (element) => end.append(element)), missing: true };
}

function made(element: HTMLElement, put: (element: HTMLElement) => void): FoundPlace {
  put(element);
  return { element, missing: false, undo: () => element.remove() };
}

function find(document: Document, selector: string): Element | null {
  try {
    return document.querySelector(selector);
  } catch {
    return null;
  }
}
