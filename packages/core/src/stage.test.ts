import "fake-indexeddb/auto";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Environment } from "./environment.ts";
import type { Json } from "./events/event.ts";
import type { NorenConfig } from "./schema/config.ts";
import { campaign } from "./testing/campaign.ts";
import { closeShops, openShop, type Shop, settle, until } from "./testing/shop.ts";
import type { WidgetContext } from "./widget.ts";

type Seen = Pick<IntersectionObserverEntry, "isIntersecting"> & { top: number; height: number };

/** Tells what the test says is on the screen. */
class FakeObserver {
  static all: FakeObserver[] = [];
  targets = new Set<Element>();
  look: IntersectionObserverCallback;
  margin: string | undefined;
  constructor(look: IntersectionObserverCallback, options?: IntersectionObserverInit) {
    this.look = look;
    this.margin = options?.rootMargin;
    FakeObserver.all.push(this);
  }
  observe(target: Element) {
    this.targets.add(target);
  }
  unobserve(target: Element) {
    this.targets.delete(target);
  }
  disconnect() {
    this.targets.clear();
  }
}
const see = (target: Element, { isIntersecting, top, height }: Seen) => {
  for (const observer of FakeObserver.all) {
    if (!observer.targets.has(target)) continue;
    const boundingClientRect = new DOMRect(0, top, 100, height);
    const entry = {
      target,
      isIntersecting,
      boundingClientRect,
      intersectionRatio: 0,
      intersectionRect: boundingClientRect,
      rootBounds: null,
      time: 0,
    };
    observer.look([entry], Object.assign(Object.create(IntersectionObserver.prototype)));
  }
};
const near: Seen = { isIntersecting: true, top: 100, height: 300 };

const place = (html: { [name: string]: string } = {}, parent: Element = document.body) => {
  const element = document.createElement("noren-shelf");
  for (const [name, value] of Object.entries(html)) element.setAttribute(name, value);
  parent.append(element);
  return element;
};
const shelf = campaign({ id: "related", widget: "shelf" });
const open = (given: Partial<NorenConfig> = {}, environment: Partial<Environment> = {}) => {
  FakeObserver.all = [];
  vi.stubGlobal("IntersectionObserver", FakeObserver);
  return openShop({ campaigns: [shelf], ...given }, environment);
};
const watching = () => until(() => expect(FakeObserver.all.some(({ targets }) => targets.size)).toBe(true));

afterEach(() => {
  closeShops();
  document.body.replaceChildren();
});

describe("a place of an inline campaign", () => {
  it("is filled when it is near the screen, with its attributes as parameters", async () => {
    const element = place({ campaign: "related", product: "M-1" });
    const { mounted, names } = open({ consent: { mode: "ask" } });
    await watching();
    expect(FakeObserver.all.flatMap(({ margin }) => margin ?? [])).toContain("400px");
    see(element, { isIntersecting: false, top: 5_000, height: 300 });
    await settle();
    expect(mounted).toEqual([]);
    see(element, near);
    await until(() => expect(mounted).toHaveLength(1));
    expect(mounted[0]?.element).toBe(element);
    expect(mounted[0]?.ctx.params).toEqual({ campaign: "related", product: "M-1" });
    expect(names()).toEqual(["campaign_exposed"]);
    see(element, near);
    await settle();
    expect(mounted).toHaveLength(1);
  });

  it("loses its form with the consent, without which nobody would hear the answer, and keeps what is no form", async () => {
    const campaigns = [campaign({ id: "ask", widget: "survey", placement: { as: "inline" } }), shelf];
    const survey = document.body.appendChild(document.createElement("noren-survey"));
    survey.setAttribute("campaign", "ask");
    const related = place();
    const { mounted, noren } = open({ consent: { mode: "ask" }, campaigns });
    noren.consent({ storage: true, analytics: true });
    await watching();
    see(survey, near);
    see(related, near);
    await until(() => expect(mounted).toHaveLength(2));
    noren.consent({ analytics: false });
    await until(() => expect(mounted.find(({ element }) => element === survey)?.gone).toBe(true));
    expect(mounted.find(({ element }) => element === related)?.gone).toBe(false);
  });

  it("is filled once, also when the page takes it out and puts it back", async () => {
    const element = place();
    const { mounted } = open();
    await watching();
    see(element, near);
    await until(() => expect(mounted).toHaveLength(1));
    document.body.append(document.createElement("p"), element);
    expect(FakeObserver.all.some(({ targets }) => targets.size)).toBe(false);
  });

  it("without a box is filled only while it is off the screen", async () => {
    const element = place();
    const { mounted } = open();
    await watching();
    see(element, { isIntersecting: true, top: 100, height: 0 });
    await settle();
    expect(mounted).toEqual([]);
    see(element, { isIntersecting: false, top: 5_000, height: 0 });
    await until(() => expect(mounted).toHaveLength(1));
  });

  it("may come later, and as often as the page likes", async () => {
    const { mounted } = open();
    await until(() => expect(FakeObserver.all.length).toBeGreaterThan(0));
    const elements = [place(), place({ campaign: "related" }), place({ campaign: "unknown" })];
    for (const element of elements) see(element, near);
    await until(() => expect(mounted).toHaveLength(2));
    expect(mounted.map(({ element }) => element)).toEqual(elements.slice(0, 2));
  });

  it("stays as it is in a held-out arm", async () => {
    const element = place();
    const experiment = { variations: [{ key: "none", held: true }, { key: "shown" }] };
    window.history.replaceState(null, "", "/?related=0");
    const { names, mounted } = open({ campaigns: [{ ...shelf, experiment }] });
    await watching();
    await until(() => {
      see(element, near);
      expect(names()).toEqual(["campaign_exposed"]);
    });
    await settle();
    expect(mounted).toEqual([]);
    window.history.replaceState(null, "", "/");
  });

  it("waits for its campaign's audience", async () => {
    const element = place();
    const { noren, mounted } = open({ campaigns: [{ ...shelf, audience: { "cart.count": 1 } }] });
    await watching();
    see(element, near);
    await settle();
    expect(mounted).toEqual([]);
    void noren.track("add_to_cart", { items: [{ item_id: "a" }] });
    await until(() => expect(mounted).toHaveLength(1));
  });

  it("by selector is put where the configuration asks, and again after a re-render", async () => {
    const main = document.createElement("main");
    document.body.append(main);
    const { mounted } = open({ campaigns: [{ ...shelf, placement: { selector: "main", position: "after" } }] });
    await until(() => expect(main.nextElementSibling?.localName).toBe("noren-shelf"));
    const element = document.querySelector("noren-shelf");
    if (element) see(element, near);
    await until(() => expect(mounted).toHaveLength(1));
    element?.remove();
    document.body.append(document.createElement("p"));
    await until(() => expect(main.nextElementSibling).toBe(element));
  });

  it("by selector is put even where another campaign's selector cannot be read", async () => {
    document.body.append(document.createElement("main"));
    open({
      campaigns: [
        campaign({ id: "broken", widget: "shelf", placement: { as: "inline", selector: "main >> p[" } }),
        campaign({ id: "related", widget: "shelf", placement: { as: "inline", selector: "main" } }),
      ],
    });
    await until(() => expect(document.querySelector("main noren-shelf")).toBeTruthy());
  });
  it("by selector waits for the page's load", async () => {
    const main = document.createElement("main");
    document.body.append(main);
    const state = vi.spyOn(document, "readyState", "get").mockReturnValue("interactive");
    open({ campaigns: [{ ...shelf, placement: { selector: "main" } }] });
    await settle();
    expect(main.childElementCount).toBe(0);
    state.mockReturnValue("complete");
    window.dispatchEvent(new Event("load"));
    await until(() => expect(main.firstElementChild?.localName).toBe("noren-shelf"));
  });

  it("is empty again after destroy, and stays inert", async () => {
    const element = place();
    const { noren, mounted } = open();
    await watching();
    see(element, near);
    await until(() => expect(mounted).toHaveLength(1));
    noren.destroy();
    await until(() => expect(mounted[0]?.gone).toBe(true));
    place();
    expect(FakeObserver.all.every(({ targets }) => targets.size === 0)).toBe(true);
  });
});

describe("a launcher", () => {
  it("is hidden while something interrupts, and comes back after it", async () => {
    const shop = open({
      campaigns: [campaign({ id: "help", widget: "faq" }), campaign({ id: "ask", widget: "survey", trigger: { any: [{ on: "manual" }] } })],
    });
    const hidden = () => [...document.querySelectorAll<HTMLElement>("noren-layer")].map((layer) => layer.hidden);
    await until(() => expect(hidden()).toEqual([false]));
    shop.noren.show("ask");
    await until(() => expect(hidden()).toEqual([true, false]));
    shop.noren.close("ask");
    await until(() => expect(hidden()).toEqual([false]));
  });
});

describe("what a widget is called with", () => {
  const faq = campaign({ id: "help", widget: "faq" });
  const context = async (shop: Shop): Promise<WidgetContext> => {
    await until(() => expect(shop.mounted.length).toBeGreaterThan(0));
    const ctx = shop.mounted[0]?.ctx;
    if (!ctx) throw new Error("Expected a mounted widget, found none");
    return ctx;
  };
  const openFaq = (given: Partial<NorenConfig> = {}, environment: Partial<Environment> = {}) => {
    const shop = openShop({ campaigns: [faq], ...given }, environment);
    return context(shop).then((ctx) => ({ ...shop, ctx }));
  };

  it("names campaign, theme, language and facts as they are now", async () => {
    const { noren, ctx } = await openFaq({ locale: "pt-BR" });
    expect(ctx).toMatchObject({ campaign: faq, theme: "auto", params: {} });
    expect(ctx.locale).toBe(navigator.language);
    document.documentElement.lang = "ja";
    expect(ctx.locale).toBe("ja");
    document.documentElement.lang = "";
    await noren.track("add_to_cart", { items: [{ item_id: "a" }] });
    expect(ctx.facts.cart?.count).toBe(1);
    expect(ctx.store).toBeUndefined();
  });

  it("prefers the campaign's language, the configuration's theme and the merchant's store", async () => {
    const store = { applyCoupon: async () => undefined };
    const { ctx } = await openFaq({ campaigns: [{ ...faq, locale: "fr" }], theme: "paper" }, { store });
    expect([ctx.locale, ctx.theme, ctx.store]).toEqual(["fr", "paper", store]);
  });

  it("tracks events of the campaign, and hears the page's", async () => {
    const { noren, ctx, events } = await openFaq();
    const heard = vi.fn();
    const undo = ctx.on("newsletter", heard);
    await noren.track("newsletter");
    undo();
    await noren.track("newsletter");
    expect(heard).toHaveBeenCalledTimes(1);
    expect(await ctx.track("faq_searched", { query: "size", results: 3 })).toBe("disk");
    expect(events.at(-1)).toMatchObject({ name: "faq_searched", source: "widget", campaign: "help", data: { query: "size", results: 3 } });
  });

  it("evaluates conditions over the facts and what the widget adds", async () => {
    const { ctx } = await openFaq();
    expect(ctx.evaluate({ "device.type": "desktop" })).toBe(true);
    expect(ctx.evaluate({ score: { $lte: 6 } }, { score: 7 })).toBe(false);
    expect(ctx.evaluate({ score: { $lte: 6 } }, { score: 6 })).toBe(true);
  });

  it("keeps JSON for the campaign, 8 kB in all, over page loads", async () => {
    const { ctx, name } = await openFaq();
    expect(await ctx.memory.get("seen")).toBeUndefined();
    expect(await ctx.memory.set("seen", ["a"])).toBe(true);
    expect(await ctx.memory.set("more", "x".repeat(9_000))).toBe(false);
    expect(await ctx.memory.get("seen")).toEqual(["a"]);
    const later = await context(openShop({ campaigns: [faq] }, {}, name));
    expect(await later.memory.get("seen")).toEqual(["a"]);
    expect(await later.memory.set("seen", undefined)).toBe(true);
    expect(await later.memory.get("seen")).toBeUndefined();
  });

  it("refuses a value that cannot be kept, and that value only", async () => {
    const { ctx, noren } = await openFaq();
    const circle: { [key: string]: Json } = {};
    circle.self = circle;
    for (const value of [1n, circle]) {
      // @ts-expect-error Page code that knows no types.
      expect(await ctx.memory.set("seen", value)).toBe(false);
    }
    // @ts-expect-error A function within is left out, as JSON leaves it out.
    expect(await ctx.memory.set("more", { a: 1, run: () => 1 })).toBe(true);
    expect(await ctx.memory.get("more")).toEqual({ a: 1 });
    expect(await ctx.memory.get("seen")).toBeUndefined();
    expect(await noren.track("newsletter")).toBe("disk");
  });

  it("keeps nothing without consent", async () => {
    const { ctx } = await openFaq({ consent: { mode: "ask" } });
    expect(await ctx.memory.set("seen", 1)).toBe(false);
    expect(await ctx.memory.get("seen")).toBeUndefined();
  });

  it("mounts another widget for the same campaign", async () => {
    const { ctx, mounted } = await openFaq();
    const element = document.createElement("div");
    const undo = await ctx.mount("shelf", element, { product: "M-1" });
    expect(mounted[1]).toMatchObject({ element, gone: false });
    expect(mounted[1]?.ctx).toMatchObject({ campaign: faq, params: { product: "M-1" } });
    undo();
    expect(mounted[1]?.gone).toBe(true);
    await expect(ctx.mount("quiz", element)).rejects.toThrow("found quiz");
  });

  it("loads files from beside the configuration, and asks the collector", async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(async () => Response.json({ ok: 1 }));
    const { ctx } = await openFaq({ data: "built/" }, { fetch });
    fetch.mockClear();
    expect(await ctx.load("faq/en.json")).toEqual({ ok: 1 });
    expect(await ctx.ask("link", { to: "someone" })).toEqual({ ok: 1 });
    const calls = fetch.mock.calls.filter(([url]) => !`${url}`.endsWith("/v1/events"));
    expect(calls[0]?.[0]).toBe("https://shop.example/noren/built/faq/en.json");
    expect(calls[1]).toEqual(["https://events.example/v1/ask/link", { credentials: "omit", method: "POST", body: '{"to":"someone"}' }]);
  });

  it("looks for files in `data/` where nothing else is configured", async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(async () => Response.json({}));
    const { ctx } = await openFaq({}, { fetch });
    await ctx.load("a.json");
    expect(fetch.mock.calls.map(([url]) => url)).toContain("https://shop.example/noren/data/a.json");
  });
});
