import type { Page } from "../drivers/index.ts";

/** For a visitor whose pages are asked `whyNotRestored`. */
export const wayBackScript = `addEventListener("pageshow", (event) => { window.restored = event.persisted; });`;

/** Why the browser loaded the page anew instead of restoring it from its back-forward cache; undefined where it did restore it. */
export const whyNotRestored = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    if (Reflect.get(window, "restored") === true) return undefined;
    const [entry] = performance.getEntriesByType("navigation");
    return JSON.stringify(entry && "notRestoredReasons" in entry ? entry.notRestoredReasons : null);
  });

/** A reason of the browser's own, such as too little memory: what a page does to stay out of the cache is told by its name. */
export const isOfTheBrowser = (why: string | undefined): boolean => !!why?.includes('"reasons":[{"reason":"masked"}],"children":[]');
