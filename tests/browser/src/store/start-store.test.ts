import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, browserNames, openBrowser, type Page } from "../drivers/index.ts";
import { help, shelf } from "../support/parts.ts";
import { type Store, startStore } from "./index.ts";

interface Manifest {
  readonly files: Readonly<Record<string, { readonly entry?: string }>>;
}

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../../../${path}`, import.meta.url)), "utf8");

function entriesOf(files: readonly string[]): readonly string[] {
  const manifest: Manifest = JSON.parse(read("packages/tag/dist/manifest.json"));
  return files.flatMap((file) => manifest.files[file]?.entry ?? []);
}

function countedFor(row: string): readonly string[] {
  const budgets: readonly { key: string; entries?: readonly string[] }[] = JSON.parse(read("scripts/budgets.json"));
  return budgets.find(({ key }) => key === row)?.entries ?? [];
}

let store: Store;

beforeAll(async () => {
  store = await startStore();
});

afterAll(() => store?.close());

describe.each(browserNames)("the demo store in %s", (name) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser(name);
  });

  afterAll(() => browser?.close());

  it.each(["/en/", "/ja/"])("opens %s with Noren on it and without an error", async (path) => {
    const visitor = await browser.visitor();
    const page = await visitor.page();
    await page.open(store.url + path);
    await page.waitFor(() => "noren" in window && "explain" in Object(Reflect.get(window, "noren")));
    expect((await page.console()).filter(({ kind }) => kind === "error" || kind === "uncaught")).toEqual([]);
    await visitor.close();
  });

  it("sends events to the collector's origin, where each is stored", async () => {
    const visitor = await browser.visitor();
    const page = await visitor.page();
    await page.open(`${store.url}/en/`);
    const name = await page.waitFor(() => {
      const noren: unknown = Reflect.get(window, "noren");
      if (typeof noren !== "object" || noren === null || !("track" in noren) || typeof noren.track !== "function") return "";
      const name = `harness_${Math.random().toString(36).slice(2)}`;
      noren.track(name, {});
      return name;
    });
    await expect.poll(() => store.events().filter((event) => event.name === name).length, { timeout: 15_000 }).toBe(1);
    await visitor.close();
  });
});

/** Names of the core's chunks that a page has loaded, besides those of widgets. */
async function coreOf(page: Page): Promise<readonly string[]> {
  const paths = await page.evaluate(() => performance.getEntriesByType("resource").map((entry) => new URL(entry.name).pathname));
  const entries = entriesOf(paths.filter((path) => path.startsWith("/noren/")).map((path) => path.slice("/noren/".length)));
  return entries.filter((entry) => /^(noren$|(core|consent|facts|trigger|bridge|names)-)/.test(entry));
}

describe.each(browserNames)("the size budgets, in %s,", (name) => {
  it("count every core chunk of the first page", async () => {
    const asking = await startStore({ consent: "ask" });
    const browser = await openBrowser(name);
    try {
      const page = await (await browser.visitor()).page();
      await page.open(`${asking.url}/en/`);
      await page.waitForVisible(help.launcher);
      await expect.poll(() => coreOf(page), { timeout: 15_000 }).toContain("consent-vanilla-cookieconsent");
      expect((await coreOf(page)).filter((entry) => !countedFor("first-page").includes(entry))).toEqual([]);
    } finally {
      await browser.close();
      await asking.close();
    }
  });

  it("count every core chunk that a shelf and a help panel bring", async () => {
    const browser = await openBrowser(name);
    try {
      const page = await (await browser.visitor()).page();
      await page.open(`${store.url}/en/products/laptop`);
      await page.on(shelf.place, (place) => place.scrollIntoView({ block: "center", behavior: "instant" }));
      await page.waitForVisible(shelf.item);
      await page.click(help.launcher);
      await page.waitForVisible(help.topic);
      // The offer waits on this page too, and its trigger is counted with it.
      const known = [...countedFor("shelf"), ...countedFor("faq"), "trigger-exit-intent"];
      expect((await coreOf(page)).filter((entry) => !known.includes(entry))).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
