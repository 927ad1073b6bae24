import { afterAll, beforeAll } from "vitest";
import { type Browser, type BrowserLook, type BrowserName, openBrowser, type Page, type VisitorOptions } from "../drivers/index.ts";
import { type Store, type StoreOptions, startStore } from "../store/index.ts";

export interface StoreTests {
  /** Open from the first test of the file to the last. */
  readonly store: Store;
  readonly browser: Browser;
  /** A tab of a new visitor. */
  newPage(options?: VisitorOptions): Promise<Page>;
}

/** Opens one store and one browser for all tests of a file or a `describe`. */
export function useStore(options: StoreOptions = {}, name: BrowserName = "chromium", look: BrowserLook = {}): StoreTests {
  let opened: { store: Store; browser: Browser } | undefined;
  const get = () => {
    if (!opened) throw new Error("the store is open only while tests run");
    return opened;
  };
  beforeAll(async () => {
    const store = await startStore(options);
    opened = { store, browser: await openBrowser(name, look) };
  });
  afterAll(async () => {
    await opened?.browser.close();
    await opened?.store.close();
  });
  return {
    get store() {
      return get().store;
    },
    get browser() {
      return get().browser;
    },
    newPage: async (visitor) => (await get().browser.visitor(visitor)).page(),
  };
}
