import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, expectTypeOf, it, vi } from "vitest";
import { EVENTS, indexedRecords } from "./delivery/records.ts";
import type { Json, NorenEvent, Receipt } from "./events/event.ts";
import { campaign } from "./testing/campaign.ts";
import { closeShops, openShop, settle, until } from "./testing/shop.ts";

const kept = (name: string) => indexedRecords(name).list("", 1_000);

beforeEach(() => {
  window.history.replaceState(null, "", "/products/mug?color=red#top");
  vi.spyOn(navigator, "webdriver", "get").mockReturnValue(false);
});
afterEach(() => {
  closeShops();
  document.head.replaceChildren();
  document.body.replaceChildren();
  Reflect.deleteProperty(window, "dataLayer");
  Reflect.deleteProperty(Array.prototype, "toJSON");
});

describe("on", () => {
  it("knows the data of what only widgets tell, and nothing of what page code may tell as well", () => {
    const { noren } = openShop();
    noren.on("survey_completed", ({ data }) => expectTypeOf(data.path).toEqualTypeOf<string[]>());
    noren.on("view_item_list", ({ data }) => expectTypeOf(data.items).toEqualTypeOf<Json | undefined>());
    noren.on("*", (event) => expectTypeOf(event).toEqualTypeOf<NorenEvent>());
  });
});

describe("track", () => {
  it("makes a whole event, puts it on disk and says so", async () => {
    const { noren, events, name } = openShop({}, { now: () => 5_000 });
    expect(await noren.track("newsletter", { plan: "gold" })).toBe("disk");
    expect(events).toMatchObject([
      { name: "newsletter", at: 5_000, page: "http://localhost:3000/products/mug", source: "page", data: { plan: "gold" } },
    ]);
    expect(await kept(name)).toMatchObject([
      { name: "newsletter", visitor: expect.any(String), session: expect.any(String) },
      { visits: 1 },
    ]);
  });

  it("sends it to the collector", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { noren, sent } = openShop();
    await noren.track("newsletter");
    await until(async () => {
      await vi.advanceTimersByTimeAsync(1_000);
      expect(sent[0]?.name).toBe("newsletter");
    });
    vi.useRealTimers();
  });

  it("keeps it in memory until consent, writing nothing", async () => {
    const { noren, name } = openShop({ consent: { mode: "ask" } });
    expect(await noren.track("newsletter")).toBe("memory");
    expect(await kept(name)).toEqual([]);
    noren.consent({ storage: true, analytics: true });
    await until(async () => expect(await kept(name)).toHaveLength(2));
  });

  it("drops it after a denial", async () => {
    const { noren } = openShop({ consent: { mode: "ask" } });
    noren.consent({ storage: false });
    expect(await noren.track("newsletter")).toBe("dropped");
  });

  it("lets plugins change, drop and follow an event", async () => {
    const { noren, events } = openShop();
    const receipts: [string, Receipt][] = [];
    const undo = noren.use({
      before: (event) => (event.name === "secret" ? null : { ...event, data: { ...event.data, shop: "main" } }),
      after: ({ name }, receipt) => receipts.push([name, receipt]),
    });
    expect(await noren.track("secret")).toBe("dropped");
    await noren.track("newsletter");
    expect(events).toMatchObject([{ name: "newsletter", data: { shop: "main" } }]);
    expect(receipts).toEqual([["newsletter", "disk"]]);
    undo();
    await noren.track("secret");
    expect(receipts).toHaveLength(1);
  });

  it("goes on without a plugin that throws, before or after", async () => {
    const reported = vi.spyOn(console, "error").mockReturnValue();
    const { noren, events } = openShop();
    const broken = (): never => {
      throw new Error("broken");
    };
    const receipts: Receipt[] = [];
    noren.use({ before: broken, after: broken });
    noren.use({ before: (event) => ({ ...event, name: "changed" }), after: (_, receipt) => receipts.push(receipt) });
    noren.use({ before: () => undefined });
    expect(await noren.track("newsletter")).toBe("disk");
    expect(events).toMatchObject([{ name: "changed" }]);
    expect(receipts).toEqual(["disk"]);
    expect(reported).toHaveBeenCalledTimes(2);
  });

  it("lets facts follow what a plugin made of an event", async () => {
    const { noren } = openShop({ campaigns: [campaign({ audience: { "cart.count": 3 } })] });
    noren.use({ before: (event) => ({ ...event, data: { items: [{ item_id: "mug", quantity: 3 }] } }) });
    await noren.track("add_to_cart", { items: [{ item_id: "mug", quantity: 1 }] });
    expect(noren.explain()[0]?.reason).not.toBe("audience");
  });

  it("shows a campaign of a plugin's own widget, until the plugin goes", async () => {
    const elements: HTMLElement[] = [];
    const { noren, names } = openShop({
      campaigns: [
        campaign({ id: "first", widget: "acme-note", placement: { as: "asked" }, trigger: { any: [{ on: "manual" }] } }),
        campaign({ id: "second", widget: "acme-note", placement: { as: "asked" }, trigger: { any: [{ on: "manual" }] } }),
      ],
    });
    const other = noren.use({ widgets: { "acme-other": async () => ({ mount: () => () => undefined }) } });
    const undo = noren.use({
      widgets: {
        "acme-note": async () => ({
          mount(element) {
            elements.push(element);
            return () => undefined;
          },
        }),
      },
    });
    other();
    noren.show("first");
    await until(() => expect(elements).toHaveLength(1));
    undo();
    noren.show("second");
    await until(() => expect(names()).toContain("campaign_error"));
    expect(elements).toHaveLength(1);
  });

  it("hears what page code tracked before that, with facts and triggers", async () => {
    const state = vi.spyOn(document, "readyState", "get").mockReturnValue("loading");
    const trigger = { any: [{ on: "event" as const, name: "purchase" }] };
    const { noren, reason } = openShop({ campaigns: [campaign({ trigger, audience: { "order.id": "T1" } })] });
    void noren.track("purchase", { transaction_id: "T1", value: 4, currency: "USD", items: [] });
    state.mockReturnValue("complete");
    document.dispatchEvent(new Event("DOMContentLoaded"));
    await until(() => expect(reason()).toBe("showing"));
  });

  it("keeps the tag's own widgets beside a plugin's", async () => {
    const load = vi.fn(async () => ({ mount: () => () => undefined }));
    const widgets = new Proxy({}, { get: () => load });
    const { noren } = openShop({ campaigns: [campaign({ widget: "faq", placement: { as: "asked" } })] }, { widgets });
    noren.use({ widgets: { "acme-note": async () => ({ mount: () => () => undefined }) } });
    await until(() => expect(load).toHaveBeenCalledTimes(1));
  });

  it("sends nothing for crawlers and automated browsers, unless that is allowed", async () => {
    vi.spyOn(navigator, "webdriver", "get").mockReturnValue(true);
    const { noren, name } = openShop({ allowAutomation: false });
    expect(await noren.track("newsletter")).toBe("dropped");
    await settle();
    expect(JSON.stringify(await kept(name))).not.toContain("newsletter");
    vi.spyOn(navigator, "webdriver", "get").mockReturnValue(false);
    vi.spyOn(navigator, "userAgent", "get").mockReturnValue("Mozilla/5.0 (compatible; Googlebot/2.1)");
    expect(await openShop({ allowAutomation: false }).noren.track("newsletter")).toBe("dropped");
  });
});

describe("what the page gives", () => {
  it("is copied as JSON would carry it", async () => {
    const { events } = openShop();
    const data = { items: [{ item_id: "a" }], callback: () => undefined };
    const shop: Window & { dataLayer?: unknown[] } = window;
    shop.dataLayer?.push({ event: "view_cart", ecommerce: data });
    data.items.push({ item_id: "b" });
    await settle();
    expect(events.at(-1)?.data).toEqual({ items: [{ item_id: "a" }] });
  });

  it("keeps its lists, kept and sent, where an old library makes text of them", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const toText = () => "[text]";
    Object.assign(Array.prototype, { toJSON: toText });
    const { noren, events, sent, name } = openShop();
    const items = [{ item_id: "a" }, { item_id: "b" }];
    await noren.track("view_cart", { items });
    await noren.identify("merchant's own id", { tags: ["gold"] });
    await until(async () => {
      await vi.advanceTimersByTimeAsync(1_000);
      if (!sent[0]) throw new Error("nothing was sent");
    });
    const records = await kept(name);
    const hook = Reflect.get([], "toJSON");
    Reflect.deleteProperty(Array.prototype, "toJSON");
    vi.useRealTimers();
    expect(hook).toBe(toText);
    expect(events.find((event) => event.name === "view_cart")?.data).toEqual({ items });
    expect(sent.find((event) => event.name === "view_cart")?.data).toEqual({ items });
    expect(records).toContainEqual(expect.objectContaining({ traits: { tags: ["gold"] } }));
  });

  it("keeps the store's own push going where it cannot be copied", async () => {
    const { events } = openShop();
    const shop: Window & { dataLayer?: unknown[] } = window;
    const circle: { [key: string]: unknown } = {};
    circle.self = circle;
    expect(shop.dataLayer?.push({ event: "view_cart", ecommerce: circle })).toBe(1);
    expect(shop.dataLayer?.push({ event: "view_cart" })).toBe(2);
    await settle();
    expect(events.map(({ name }) => name)).toEqual(["view_cart"]);
  });
});

describe("facts", () => {
  it("come from the page's data and its data layer, before Noren and after", async () => {
    const shop = Object.assign(window, { dataLayer: [{ event: "add_to_cart", ecommerce: { items: [{ item_id: "a", price: 5 }] } }] });
    const { noren, sent } = openShop({ campaigns: [] });
    const changes = vi.fn();
    noren.on("facts", changes);
    shop.dataLayer.push({ event: "add_to_cart", ecommerce: { items: [{ item_id: "b", price: 6 }] } });
    const added = () => sent.flatMap(({ name, data }) => (name === "add_to_cart" ? [data.items] : []));
    await until(() => expect(added()).toEqual([[{ item_id: "a", price: 5 }], [{ item_id: "b", price: 6 }]]));
    expect(changes).toHaveBeenCalled();
  });

  it("remembers how the visit began, for conditions to ask", async () => {
    vi.spyOn(document, "referrer", "get").mockReturnValue("https://news.example/autumn");
    const { reason } = openShop({ campaigns: [campaign({ audience: { "visitor.first.referrer": "news.example" } })] });
    await until(() => expect(reason()).not.toBe("audience"));
  });

  it("hold the visitor and the session once storage is granted, and the merchant's traits", async () => {
    const audience = { "visitor.visits": 1, "session.pages": 1, "traits.plan": "gold" };
    const campaign = { id: "a", widget: "retention", status: "live" as const, audience, content: {} };
    const { noren, reason } = openShop({ campaigns: [campaign] });
    expect(reason()).not.toBe("ready");
    await noren.identify("customer 7", { plan: "gold" });
    expect(await noren.export()).toMatchObject([{ user: "customer 7", traits: { plan: "gold" } }]);
    await until(() => expect(reason()).toBe("showing"));
  });

  it("hold more traits of the same person, and none of the one before", async () => {
    const { noren } = openShop();
    await noren.identify("customer 7", { plan: "gold" });
    await noren.identify("customer 7", { size: "M" });
    expect(await noren.export()).toMatchObject([{ user: "customer 7", traits: { plan: "gold", size: "M" } }]);
    await noren.identify("customer 8", { size: "L" });
    expect(await noren.export()).toMatchObject([{ user: "customer 8", traits: { size: "L" } }]);
    expect(JSON.stringify(await noren.export())).not.toContain("gold");
  });

  it("hold the traits that can be kept, and the rest stays on the device", async () => {
    const { noren } = openShop();
    // @ts-expect-error Page code that knows no types.
    await noren.identify("customer 7", { plan: "gold", run: () => 1 });
    expect(await noren.export()).toMatchObject([{ user: "customer 7", traits: { plan: "gold" } }]);
    // @ts-expect-error Page code that knows no types.
    await expect(noren.identify("customer 8", { plan: 1n })).rejects.toThrow();
    expect(await noren.export()).toMatchObject([{ user: "customer 7", traits: { plan: "gold" } }]);
    expect(await noren.track("newsletter")).toBe("disk");
  });

  it("hold whom page code named before the visitor was known, once storage is granted", async () => {
    const { noren } = openShop({ consent: { mode: "ask" } });
    await noren.identify("customer 7", { plan: "gold" });
    noren.consent({ storage: true });
    await until(async () => expect(await noren.export()).toMatchObject([{ user: "customer 7", traits: { plan: "gold" } }]));
  });

  it("hold nobody who was reset before storage is granted", async () => {
    const { noren } = openShop({ consent: { mode: "ask" } });
    await noren.identify("customer 7");
    await noren.reset();
    noren.consent({ storage: true });
    await until(async () => expect(await noren.export()).toMatchObject([{ visits: 1 }]));
    await settle();
    expect(JSON.stringify(await noren.export())).not.toContain("customer 7");
  });

  it("know who said to recommend the store, with no source of facts configured", async () => {
    const { mounted, noren } = openShop({ campaigns: [campaign()] });
    await until(() => expect(mounted).toHaveLength(1));
    const answer = (question: string, given: number) =>
      mounted[0]?.ctx.track("survey_answered", { response: "r", question, sequence: 1, type: "nps", answer: given });
    await answer("a", 8);
    await settle();
    expect(JSON.stringify(await noren.export())).not.toContain("advocate");
    await answer("b", 9);
    await until(async () => expect(JSON.stringify(await noren.export())).toContain('"advocate":true'));
  });

  it("call nobody new while storage is not granted: who is unknown is neither returning nor not", async () => {
    const first = { "visitor.returning": false, "visitor.visits": 1 };
    const unknown = { visitor: { $exists: false } };
    const audiences = [{ "visitor.returning": false }, { "visitor.returning": true }, { "session.pages": 1 }, first, unknown];
    const campaigns = audiences.map((audience, index) => ({
      id: `${index}`,
      widget: "faq",
      status: "live" as const,
      audience,
      content: {},
    }));
    const { noren, reason } = openShop({ consent: { mode: "ask" }, campaigns });
    const met = () => campaigns.filter(({ id }) => reason(id) !== "audience").map(({ audience }) => audience);
    expect(met()).toEqual([unknown]);
    noren.consent({ storage: true, analytics: true });
    await until(() => expect(met()).toContain(first));
  });

  it("come from configured selectors", async () => {
    const price = document.createElement("b");
    price.textContent = "3";
    document.body.append(price);
    const { reason } = openShop({
      facts: { selectors: { cartCount: "b" } },
      campaigns: [{ id: "a", widget: "faq", status: "live", audience: { "cart.count": 3 }, content: {} }],
    });
    await until(() => expect(reason()).toBe("showing"));
  });
});

describe("the visitor", () => {
  it("can see all that is kept, have it deleted, and be someone new", async () => {
    const { noren, name } = openShop();
    await noren.track("newsletter");
    const [, before] = await noren.export();
    expect(before).toMatchObject({ visits: 1 });
    await noren.identify("u1", { tier: "gold" });
    await noren.reset();
    const records = await noren.export();
    expect(records.filter((record) => Object(record).id === Object(before).id)).toEqual([]);
    expect(JSON.stringify(records)).not.toContain("gold");
    const [, known] = await noren.export();
    await noren.forget();
    // The visit goes on as somebody new.
    const after = await kept(name);
    expect(after).toMatchObject([{ visits: 1, pages: 1 }]);
    expect(Object(after[0]).id).not.toBe(Object(known).id);
    expect(await noren.track("newsletter")).toBe("disk");
  });

  it("who becomes someone new keeps nothing that a widget remembered of the one before", async () => {
    const { noren, mounted, name } = openShop({ campaigns: [campaign()] });
    await until(() => expect(mounted).toHaveLength(1));
    await mounted[0]?.ctx.memory.set("answers", ["before"]);
    expect(JSON.stringify(await kept(name))).toContain("before");
    await noren.reset();
    expect(JSON.stringify(await kept(name))).not.toContain("before");
  });

  it("who becomes someone new loses no event that waits to be sent", async () => {
    const { noren, name } = openShop();
    await noren.track("newsletter");
    await noren.reset();
    await noren.track("later");
    const events = (await indexedRecords(name).list(EVENTS, 9)).map((event) => Object(event));
    expect(events.map((event) => event.name)).toEqual(["newsletter", "later"]);
    expect(events[0].visitor).not.toBe(events[1].visitor);
  });

  it("who refuses on a later page leaves nothing of an earlier one", async () => {
    const { noren, name } = openShop();
    await noren.track("newsletter");
    openShop({ consent: { mode: "ask" } }, {}, name).noren.consent({ storage: false });
    await until(async () => expect(await kept(name)).toEqual([]));
  });

  it("who refuses at once never gets as much as an empty database", async () => {
    const { noren, name } = openShop({ consent: { mode: "ask" } });
    noren.consent({ storage: false, analytics: false });
    await settle();
    expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name);
  });

  it("can see nothing where nothing may be read", async () => {
    const { noren, name } = openShop();
    await noren.track("newsletter");
    expect(await openShop({ consent: { mode: "ask" } }, {}, name).noren.export()).toEqual([]);
  });
});

describe("conditions with operators of their chunk", () => {
  const drinker = campaign({ trigger: { any: [{ on: "event", name: "tasted", where: { tea: { $regex: "^sen" } } }] } });

  it("ask for no chunk where there are none", async () => {
    const operators = vi.fn(() => Promise.reject(new Error("unwanted")));
    const { mounted } = openShop(
      { campaigns: [campaign({ audience: { "page.path": { $in: ["/products/mug"] } } })] },
      { parts: { operators } },
    );
    await until(() => expect(mounted).toHaveLength(1));
    expect(operators).not.toHaveBeenCalled();
  });

  // Before the next one: what was learnt once is known to all.
  it("are not met, and hold nothing else up, where the chunk cannot be loaded", async () => {
    const other = campaign({ id: "other", audience: { "page.path": { $regexi: "MUG$" } } });
    const operators = () => Promise.reject(new Error("gone"));
    const { reason, mounted } = openShop({ campaigns: [other, campaign()] }, { parts: { operators } });
    await until(() => expect(mounted).toHaveLength(1));
    expect([reason("other"), reason("offer")]).toEqual(["audience", "showing"]);
  });

  it("are judged from the first event on", async () => {
    const { noren, mounted } = openShop({ campaigns: [drinker] });
    void noren.track("tasted", { tea: "sencha" });
    await until(() => expect(mounted).toHaveLength(1));
  });
});

describe("the page", () => {
  it("tells a changed language", async () => {
    const { noren } = openShop();
    const heard = vi.fn();
    noren.on("locale", heard);
    document.documentElement.lang = "ja";
    await until(() => expect(heard).toHaveBeenCalledTimes(1));
    document.documentElement.lang = "";
  });

  it("counts, sends and triggers nothing while it is only prepared", async () => {
    Object.defineProperty(document, "prerendering", { value: true, configurable: true });
    const { noren, name, reason } = openShop({ campaigns: [{ id: "a", widget: "retention", status: "live", content: {} }] });
    await settle();
    expect(reason()).toBe("trigger");
    expect(await kept(name)).toEqual([]);
    expect(await noren.track("newsletter")).toBe("memory");
    Object.defineProperty(document, "prerendering", { value: false, configurable: true });
    document.dispatchEvent(new Event("prerenderingchange"));
    await until(() => expect(reason()).toBe("showing"));
    Reflect.deleteProperty(document, "prerendering");
    expect((await kept(name)).map((record) => Object(record).name)).toContain("newsletter");
  });

  it("is read once it is parsed", async () => {
    const state = vi.spyOn(document, "readyState", "get").mockReturnValue("loading");
    const { reason } = openShop({ campaigns: [{ id: "a", widget: "retention", status: "live", content: {} }] });
    await settle();
    expect(reason()).toBe("trigger");
    state.mockReturnValue("complete");
    document.dispatchEvent(new Event("DOMContentLoaded"));
    await until(() => expect(reason()).toBe("showing"));
  });

  it("is another one when a single-page application changed the address", async () => {
    const { noren } = openShop();
    const pages: (string | undefined)[] = [];
    noren.on("facts", ({ page }) => pages.push(page));
    await until(() => expect(Object.hasOwn(window.history, "pushState")).toBe(true));
    window.history.pushState(null, "", "/cart");
    await until(() => expect(pages).toContain("http://localhost:3000/cart"));
  });

  it("lets go of the disk as it goes away, and for good at its end, though memory stands in for it by then", async () => {
    const failing = { ...indexedRecords("full"), change: () => Promise.reject(new Error("full")), away: vi.fn(), close: vi.fn() };
    const { noren } = openShop({}, { records: failing, parts: { delivery: () => Promise.reject(new Error("not here")) } });
    expect(await noren.track("newsletter")).toBe("memory");
    window.dispatchEvent(new Event("pagehide"));
    window.dispatchEvent(new Event("pageshow"));
    expect(failing.away.mock.calls).toEqual([[true], [false]]);
    expect(failing.close).not.toHaveBeenCalled();
    noren.destroy();
    await until(() => expect(failing.close).toHaveBeenCalled());
  });

  it("follows the consent system, and its silence grants nothing", async () => {
    const tell: { now?: (update: { storage?: boolean; analytics?: boolean }) => void } = {};
    const { noren } = openShop(
      { consent: { mode: "not-required", system: "vanilla-cookieconsent" } },
      {
        consent: {
          "vanilla-cookieconsent": async () => ({
            default: (say) => {
              tell.now = say;
              return () => undefined;
            },
          }),
        },
      },
    );
    expect(await noren.track("newsletter")).toBe("memory");
    await until(() => expect(tell.now).toBeDefined());
    tell.now?.({ storage: true, analytics: true });
    await until(async () => expect(await noren.track("newsletter")).toBe("disk"));
  });
});

describe("destroy", () => {
  it("gives dataLayer its own push back where the consent system's adapter wrapped it too", async () => {
    const layer: unknown[] = [];
    const { push } = layer;
    Object.assign(window, { dataLayer: layer });
    const { noren } = openShop({ consent: { mode: "ask", system: "google-consent-mode" } });
    const { push: own } = layer;
    await until(() => expect(layer.push).not.toBe(own));
    noren.destroy();
    expect(layer.push).toBe(push);
  });

  it("leaves no listener, no timer, no patch and no node", async () => {
    const listeners = new Set<string>();
    const targets: EventTarget[] = [window, document];
    for (const target of targets) {
      const { addEventListener, removeEventListener } = target;
      vi.spyOn(target, "addEventListener").mockImplementation((...parameters) => {
        const [name, , options] = parameters;
        listeners.add(name);
        if (typeof options === "object") options.signal?.addEventListener("abort", () => listeners.delete(name));
        addEventListener.apply(target, parameters);
      });
      vi.spyOn(target, "removeEventListener").mockImplementation((...parameters) => {
        listeners.delete(parameters[0]);
        removeEventListener.apply(target, parameters);
      });
    }
    const shop: Window & { dataLayer?: unknown[] } = Object.assign(window, { dataLayer: [] });
    const { noren, mounted } = openShop({
      campaigns: [
        { id: "a", widget: "retention", status: "live", content: {} },
        { id: "b", widget: "faq", status: "live", content: {} },
        { id: "c", widget: "shelf", status: "live", placement: { selector: "main" }, content: {} },
        {
          id: "d",
          widget: "retention",
          status: "live",
          trigger: { any: [{ on: "exit-intent" }, { on: "time", seconds: 9 }] },
          content: {},
        },
      ],
    });
    await until(() => expect(mounted).toHaveLength(2));
    await settle();
    expect(listeners.size).toBeGreaterThan(5);
    noren.destroy();
    await settle();
    expect([...listeners]).toEqual([]);
    expect(Object.hasOwn(shop.dataLayer ?? [], "push")).toBe(false);
    expect(Object.hasOwn(window.history, "pushState")).toBe(false);
    expect(document.body.childElementCount).toBe(0);
    expect(mounted.every(({ gone }) => gone)).toBe(true);
    expect(await noren.track("newsletter")).toBe("dropped");
  });

  it("lets a later word on consent begin nothing", async () => {
    const { noren, name } = openShop({ consent: { mode: "ask" } });
    noren.destroy();
    noren.consent({ storage: true, analytics: true });
    await noren.reset();
    await settle();
    expect(await kept(name)).toEqual([]);
  });

  it("drops what was about to be put on disk when it came", async () => {
    const { noren, name } = openShop();
    expect(await noren.track("before")).toBe("disk");
    const underWay = noren.track("after");
    noren.destroy();
    expect(await underWay).toBe("dropped");
    expect(JSON.stringify(await kept(name))).toMatch(/before/);
    expect(JSON.stringify(await kept(name))).not.toMatch(/after/);
  });

  it("stops what is still on its way", async () => {
    Object.defineProperty(document, "prerendering", { value: true, configurable: true });
    const early = openShop({ campaigns: [{ id: "a", widget: "retention", status: "live", content: {} }] });
    early.noren.destroy();
    Reflect.deleteProperty(document, "prerendering");
    document.dispatchEvent(new Event("prerenderingchange"));
    const late = openShop({
      consent: { mode: "not-required", system: "vanilla-cookieconsent" },
      campaigns: [{ id: "a", widget: "retention", status: "live", placement: { selector: "main" }, content: {} }],
    });
    late.noren.destroy();
    await settle();
    window.dispatchEvent(new Event("load"));
    await settle();
    expect([...early.mounted, ...late.mounted]).toEqual([]);
    expect(document.body.childElementCount).toBe(0);
    const heard: NorenEvent[] = [];
    late.noren.on("*", (event) => heard.push(event));
    late.noren.consent({ storage: false });
    await settle();
    expect(heard).toEqual([]);
  });
});
