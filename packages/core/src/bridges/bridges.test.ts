import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { NorenEvent } from "../events/event.ts";
import type { BridgeConfig } from "../schema/config.ts";
import { campaign } from "../testing/campaign.ts";
import { closeShops, openShop, settle, until } from "../testing/shop.ts";

const inline = campaign({ id: "related", widget: "shelf", placement: { as: "asked" }, experiment: undefined });

/** A page with the bridges, on which a widget is shown. */
async function openBridged(bridges: BridgeConfig[], given: Parameters<typeof openShop>[0] = {}) {
  const shop = openShop({ bridges, campaigns: [inline], ...given });
  await until(() => expect(shop.mounted).toHaveLength(1));
  const ctx = shop.mounted[0]?.ctx;
  if (!ctx) throw new Error("nothing was mounted");
  return { ...shop, ctx };
}

const stub = (name: string, value: unknown) => Reflect.set(window, name, value);
const items = [{ item_id: "mug", item_name: "Mug", price: 15 }];

beforeEach(() => void vi.spyOn(navigator, "webdriver", "get").mockReturnValue(false));
afterEach(() => {
  closeShops();
  for (const name of ["gtag", "dataLayer", "analytics", "rudderanalytics"]) Reflect.deleteProperty(window, name);
  Reflect.deleteProperty(navigator, "globalPrivacyControl");
});

describe("the bridge to gtag", () => {
  it("gets every event of a widget, from the first on, with its campaign", async () => {
    const gtag = vi.fn();
    stub("gtag", gtag);
    const { ctx } = await openBridged([{ to: "gtag" }]);
    void ctx.track("view_item_list", { item_list_id: "related", items });
    await until(() => expect(gtag).toHaveBeenCalledTimes(2));
    expect(gtag.mock.calls).toEqual([
      ["event", "campaign_exposed", { noren_campaign: "related", widget: "shelf" }],
      ["event", "view_item_list", { noren_campaign: "related", item_list_id: "related", items }],
    ]);
  });

  it("hears nothing of what a machine does", async () => {
    vi.spyOn(navigator, "webdriver", "get").mockReturnValue(true);
    const gtag = vi.fn();
    stub("gtag", gtag);
    const { ctx } = await openBridged([{ to: "gtag" }], { allowAutomation: false });
    void ctx.track("view_item_list", { item_list_id: "related", items });
    await settle();
    expect(gtag).not.toHaveBeenCalled();
  });

  it("hears nothing of what the page itself does", async () => {
    const gtag = vi.fn();
    stub("gtag", gtag);
    const { noren } = await openBridged([{ to: "gtag" }]);
    await noren.track("add_to_cart", { items });
    await noren.track("newsletter");
    expect(gtag.mock.calls.map(([, name]) => name)).toEqual(["campaign_exposed"]);
  });

  it("keeps what a shopper typed, unless the configuration names the field", async () => {
    const words = async (include?: BridgeConfig["include"]) => {
      const gtag = vi.fn();
      stub("gtag", gtag);
      const { ctx } = await openBridged([{ to: "gtag", ...(include && { include }) }]);
      void ctx.track("survey_answered", { response: "r", question: "why", sequence: 1, type: "text", answer: "I am Ann" });
      void ctx.track("survey_answered", { response: "r", question: "score", sequence: 2, type: "nps", answer: 9 });
      void ctx.track("faq_searched", { query: "where is my parcel", results: 3 });
      await until(() => expect(gtag).toHaveBeenCalledTimes(4));
      closeShops();
      return gtag.mock.calls.slice(1).map(([, , { answer, query }]) => answer ?? query);
    };
    expect(await words()).toEqual([undefined, 9, undefined]);
    expect(await words(["answer", "query"])).toEqual(["I am Ann", 9, "where is my parcel"]);
  });

  it("keeps the words beside a choice too, and passes on what was chosen", async () => {
    const answers = async (include?: BridgeConfig["include"]) => {
      const gtag = vi.fn();
      stub("gtag", gtag);
      const { ctx } = await openBridged([{ to: "gtag", ...(include && { include }) }]);
      for (const answer of [{ other: "I am Ann" }, ["price", { other: "I am Ann" }, "size"], { fit: "good" }, ["price"], true])
        void ctx.track("survey_answered", { response: "r", question: "why", sequence: 1, type: "multiple", answer });
      await until(() => expect(gtag).toHaveBeenCalledTimes(6));
      closeShops();
      return gtag.mock.calls.slice(1).map(([, , { answer }]) => answer);
    };
    expect(await answers()).toEqual([undefined, "price,size", '{"fit":"good"}', "price", "true"]);
    expect(await answers(["answer"])).toContain('{"other":"I am Ann"}');
  });
});

describe("the bridge to a data layer", () => {
  it("pushes each event after a reset, and Noren's own reader passes over it", async () => {
    const layer: unknown[] = [];
    stub("dataLayer", layer);
    const heard: NorenEvent[] = [];
    const { ctx, noren } = await openBridged([{ to: "data-layer" }]);
    noren.on("select_item", (event) => heard.push(event));
    await until(() => expect(layer).toHaveLength(2));
    layer.length = 0;
    void ctx.track("select_item", { item_list_id: "related", items });
    await until(() => expect(layer).toHaveLength(2));
    expect(JSON.parse(JSON.stringify(layer))).toEqual([
      { ecommerce: null, noren: null },
      {
        event: "select_item",
        noren: { campaign: "related", context: expect.objectContaining({ device: "desktop" }), item_list_id: "related" },
        ecommerce: { item_list_id: "related", items },
      },
    ]);
    await settle();
    expect(heard.map(({ source }) => source)).toEqual(["widget"]);
  });

  it("does not come back through gtag's arguments either", async () => {
    const layer: unknown[] = [];
    stub("dataLayer", layer);
    stub("gtag", function gtag() {
      // biome-ignore lint/complexity/noArguments: this is what Google's snippet pushes.
      layer.push(arguments);
    });
    const heard: NorenEvent[] = [];
    const { ctx, noren } = await openBridged([{ to: "gtag" }]);
    noren.on("select_item", (event) => heard.push(event));
    void ctx.track("select_item", { item_list_id: "related", items });
    await settle();
    expect(layer).toHaveLength(2);
    expect(heard).toHaveLength(1);
  });
});

describe("the bridge to Segment", () => {
  it("calls track with Segment's names and properties, on the object itself", async () => {
    const calls: unknown[] = [];
    stub("rudderanalytics", {
      calls,
      track(this: { calls: unknown[] }, event: string, properties: object) {
        this.calls.push([event, properties]);
      },
    });
    const { ctx } = await openBridged([{ to: "segment", name: "rudderanalytics" }]);
    void ctx.track("select_item", { item_list_id: "related", items });
    await until(() => expect(calls).toHaveLength(2));
    expect(calls).toEqual([
      ["campaign_exposed", { widget: "shelf", noren_campaign: "related" }],
      ["Product Clicked", { product_id: "mug", name: "Mug", price: 15, list_id: "related", noren_campaign: "related" }],
    ]);
  });

  it("knows a snippet's list, whose track only keeps what is called", async () => {
    const track = vi.fn();
    stub("analytics", Object.assign([], { track }));
    await openBridged([{ to: "segment" }]);
    await until(() => expect(track).toHaveBeenCalledTimes(1));
  });
});

describe("every bridge", () => {
  const all: BridgeConfig[] = [{ to: "gtag" }, { to: "data-layer" }, { to: "segment" }];
  const stubAll = () => {
    const heard = vi.fn();
    stub("gtag", heard);
    stub("dataLayer", Object.assign([], { push: heard }));
    stub("analytics", { track: heard });
    return heard;
  };

  it("is closed until analytics is granted, and again once that is withdrawn", async () => {
    const heard = stubAll();
    const { noren, ctx } = await openBridged(all, { consent: { mode: "ask" } });
    await settle();
    expect(heard).not.toHaveBeenCalled();
    noren.consent({ storage: true, analytics: true });
    void ctx.track("coupon_copied", { coupon: "A" });
    await until(() => expect(heard).toHaveBeenCalledTimes(3));
    noren.consent({ analytics: false });
    void ctx.track("coupon_copied", { coupon: "A" });
    await settle();
    expect(heard).toHaveBeenCalledTimes(3);
  });

  it("is closed by Global Privacy Control, whatever was granted", async () => {
    const heard = stubAll();
    Reflect.set(navigator, "globalPrivacyControl", true);
    await openBridged(all);
    await settle();
    expect(heard).not.toHaveBeenCalled();
  });

  it("says nothing where its receiver is not, or throws", async () => {
    vi.spyOn(console, "error").mockReturnValue();
    stub("gtag", () => {
      throw new Error("blocked");
    });
    const { ctx } = await openBridged(all);
    expect(await ctx.track("coupon_copied", { coupon: "A" })).toBe("disk");
  });

  it("lets widgets come although its chunk cannot be loaded", async () => {
    const { mounted } = openShop(
      { bridges: [{ to: "gtag" }], campaigns: [inline] },
      { parts: { gtag: () => Promise.reject(new Error("gone")) } },
    );
    await until(() => expect(mounted).toHaveLength(1));
  });

  it("ends with the page's Noren", async () => {
    const heard = stubAll();
    const { ctx } = await openBridged(all);
    const before = heard.mock.calls.length;
    closeShops();
    void ctx.track("coupon_copied", { coupon: "A" });
    await settle();
    expect(heard).toHaveBeenCalledTimes(before);
  });
});
