import type { BrowserLook, Page } from "../drivers/index.ts";
import { findBarriers } from "./find-barriers.ts";
import { findSmallTargets } from "./find-small-targets.ts";

/** How the store is looked at. */
export interface Look extends BrowserLook {
  readonly language: "en" | "ja";
}

/** Takes one widget from each of its states to the next. */
export interface Tour {
  readonly name: string;
  /** Elements of the document that hold the widget. */
  readonly within: string;
  /** Opens a page of the store with the widget on it. */
  readonly open: (page: Page, shop: string, look: Look) => Promise<void>;
  readonly states: readonly (readonly [state: string, reach: (page: Page, look: Look) => Promise<void>])[];
}

/** What axe finds in each state of a tour, and controls that are too small to hit: one list of findings for each state, empty if none. */
export async function takeTour(page: Page, shop: string, look: Look, tour: Tour): Promise<Readonly<Record<string, readonly string[]>>> {
  const found: Record<string, readonly string[]> = {};
  await tour.open(page, shop, look);
  for (const [state, reach] of tour.states) {
    await reach(page, look);
    found[state] = [
      ...(await findBarriers(page, { within: tour.within })),
      ...(await findSmallTargets(page, tour.within, look.phone ? 44 : 24)),
    ];
  }
  return found;
}
