import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Campaign } from "../schema/campaign.ts";
import { campaign } from "../testing/campaign.ts";
import { closeShops, openShop, settle } from "../testing/shop.ts";

// Once loaded, they come at once when a page asks for them.
await Promise.all([import("./sources.ts"), import("./late.ts")]);

/** Lets so many milliseconds pass, and all that they bring. */
const pass = async (milliseconds: number) => {
  await settle();
  await vi.advanceTimersByTimeAsync(milliseconds);
  await settle();
};
const open = async (campaigns: Campaign[] = []) => {
  const loaded: PerformanceEntry = Object.create(null, { name: { value: window.location.href } });
  vi.spyOn(performance, "getEntriesByType").mockImplementation((type) => (type === "navigation" ? [loaded] : []));
  const shop = openShop({ campaigns });
  await settle();
  const pages = async () => (await shop.noren.export()).map((record) => Object(record).pages).find((count) => count !== undefined);
  return { ...shop, pages };
};
const push = (path: string) => window.history.pushState(null, "", path);
const replace = (path: string) => window.history.replaceState(null, "", path);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  replace("/start?from=mail");
});
afterEach(() => {
  closeShops();
  vi.useRealTimers();
  replace("/");
});

describe("pages of a single-page application", () => {
  it("are counted once each, also those that the shopper comes back to", async () => {
    const { pages } = await open();
    expect(await pages()).toBe(1);
    for (const path of ["/a", "/b", "/a"]) {
      push(path);
      await pass(500);
    }
    expect(await pages()).toBe(4);
  });

  it("are not those that only stand while the application finds its way", async () => {
    const { pages } = await open();
    push("/account");
    await pass(100);
    replace("/sign-in");
    await pass(499);
    expect(await pages()).toBe(1);
    await pass(1);
    expect(await pages()).toBe(2);
  });

  it("are one however often the application replaces its address", async () => {
    const { pages } = await open();
    push("/list");
    for (let turn = 0; turn < 300; turn++) {
      replace(`/list?scroll=${turn}`);
      if (turn % 10 === 0) await pass(50);
    }
    await pass(1_000);
    expect(await pages()).toBe(2);
  });

  it("are not another query of the page that was loaded, nor a path that was left at once", async () => {
    const { pages } = await open();
    push("/start?color=red");
    await pass(1_000);
    push("/a");
    await pass(100);
    push("/start");
    await pass(1_000);
    expect(await pages()).toBe(1);
  });

  it("are a fact that campaigns may ask for", async () => {
    const survey = campaign({ audience: { "session.pages": { $gte: 2 } } });
    const { reason } = await open([survey]);
    expect(reason()).toBe("audience");
    push("/a");
    await pass(500);
    expect(reason()).not.toBe("audience");
  });

  it("are counted no more once Noren is taken off the page", async () => {
    const { noren, pages } = await open();
    push("/a");
    await pass(400);
    noren.destroy();
    await pass(1_000);
    expect(await pages()).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("are not counted without consent", async () => {
    const { noren } = openShop({ campaigns: [], consent: { mode: "ask" } });
    await settle();
    push("/a");
    await pass(1_000);
    expect(await noren.export()).toEqual([]);
  });
});
