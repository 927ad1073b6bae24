import { countPages } from "./count-pages.ts";
import { jsonLd, productOf } from "./json-ld.ts";
import type { FactsSource } from "./source.ts";

/** Least time between two looks at a page that keeps changing, in milliseconds. */
const PAUSE = 100;

/**
 * Reads structured data that an application puts into its page after the address changed. It looks only until the page's product is known;
 * what was there before the change is of the page before. Loaded with the first of an application's further pages, it counts those as well.
 */
const late: FactsSource = (input) => {
  const { window, seen, get, set, on } = input;
  const { document, location } = window;
  let timer = 0;
  let path = "";

  const look = (): void => {
    timer = 0;
    const texts = jsonLd(document);
    const product = `${texts}` === seen() ? undefined : productOf(texts);
    if (!product) return;
    observer.disconnect();
    const { page } = get();
    set({ product, ...(page.type === "other" && { page: { ...page, type: "product" } }) });
  };
  const observer = new window.MutationObserver(() => {
    timer ||= window.setTimeout(look, PAUSE);
  });
  const begin = (): void => {
    if (location.pathname === path) return;
    path = location.pathname;
    observer.disconnect();
    if (get().product) return;
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    look();
  };
  const undo = on("facts", begin);
  begin();
  const uncount = countPages(input);
  return () => {
    uncount();
    undo();
    observer.disconnect();
    window.clearTimeout(timer);
  };
};

export default late;
