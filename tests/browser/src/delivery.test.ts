import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FaultKind } from "../../soak/src/schedule.ts";
import { openWorld, type World } from "../../soak/src/world.ts";
import { type Browser, browserNames, openBrowser, type Page, type Visitor } from "./drivers/index.ts";

/** Milliseconds that delivery takes for a second. */
const SECOND = 50;

describe.each(browserNames)("in %s, delivery", (name) => {
  let world: World;
  let browser: Browser;
  let visitor: Visitor;
  let count = 0;
  const promised = new Set<string>();
  const began = Date.now();

  beforeAll(async () => {
    world = await openWorld(SECOND);
    browser = await openBrowser(name);
    visitor = await browser.visitor();
  });
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  const addressOf = (every: number) => `${world.pages.url}/?name=${name}.${count++}&every=${every}`;
  const go = async (page: Page, every = 20): Promise<void> => {
    await page.open(addressOf(every));
    await page.waitFor(() => window.soak?.ready());
  };
  const newTab = async (): Promise<Page> => {
    const page = await visitor.page();
    await go(page);
    return page;
  };
  /** What the page was promised, once it was promised some more. */
  const hear = async (page: Page, least: number): Promise<void> => {
    await page.evaluate(() => window.soak?.burst(10));
    await expect.poll(() => page.evaluate(() => window.soak?.promised.length)).toBeGreaterThanOrEqual(least);
    for (const number of await page.evaluate(() => window.soak?.promised ?? [])) promised.add(number);
  };
  const meets = (kind: FaultKind, times: number) => world.proxy.add({ kind, ms: 300, cors: true, retryAfter: "none" }, times);

  it("loses nothing and doubles nothing when tabs close and reload amid the network's and the collector's faults", async () => {
    const tabs = [await newTab(), await newTab()];
    const [first, second] = tabs;
    if (!first || !second) throw new Error("there are two tabs");
    for (const kind of ["503", "lost", "truncated", "413", "429", "reset", "slow"] as const) {
      meets(kind, 3);
      await hear(first, 10);
      await hear(second, 10);
      await (kind === "429" ? first.reload() : go(first));
      await first.waitFor(() => window.soak?.ready());
    }
    meets("500", 20);
    await hear(second, 10);
    await second.close();
    await world.collector.kill();
    await hear(first, 10);
    await first.evaluate(() => window.soak?.stop());
    world.proxy.heal();
    await world.startCollector();

    await go(first, 0);
    const stored = () => world.arrivals.since(began);
    await expect.poll(() => [...promised].filter((number) => !stored().has(number)), { timeout: 30_000 }).toEqual([]);
    expect(promised.size).toBeGreaterThan(100);
    expect([...stored()].filter(([, times]) => times > 1)).toEqual([]);
    await expect.poll(() => first.evaluate(() => window.soak?.queued())).toBe(0);
  });
});

describe.each(browserNames)("in %s, a page whose farewell is not yet answered", (name) => {
  let world: World;
  let browser: Browser;
  beforeAll(async () => {
    // Nothing but the farewell is under way.
    world = await openWorld(60_000);
    browser = await openBrowser(name);
  });
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  it("is kept for Back, and its events are stored once", async () => {
    const page = await (await browser.visitor()).page();
    const began = Date.now();
    await page.open(`${world.pages.url}/?name=${name}&every=0`);
    await page.waitFor(() => window.soak?.ready());
    world.proxy.add({ kind: "slow", ms: 3_000, cors: true, retryAfter: "none" }, 9);
    await page.evaluate(async () => {
      addEventListener("pageshow", ({ persisted }) => Object.assign(window, { persisted }));
      window.soak?.burst(3);
      await window.soak?.stop();
    });
    await page.open(`${world.pages.url}/?name=${name}.after&every=0`);
    await page.back();
    expect(await page.evaluate(() => Reflect.get(window, "persisted"))).toBe(true);
    await expect.poll(() => [...world.arrivals.since(began).values()]).toEqual([1, 1, 1]);
  });
});
