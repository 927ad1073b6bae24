import { describe, expect, it, vi } from "vitest";
import { readEntry, watchDataLayer } from "./data-layer.ts";

const items = [{ item_id: "a", price: 5 }];
/** The window's data layer, where the test gives it one. */
const withLayer = (dataLayer?: unknown) => Object.assign(Object.create(window), dataLayer === undefined ? {} : { dataLayer });
const heardIn = (shop: ReturnType<typeof withLayer>) => {
  const heard: unknown[] = [];
  const undo = watchDataLayer(shop, (name, data) => heard.push([name, data]));
  return { heard, undo };
};
function gtag(..._parameters: unknown[]) {
  // biome-ignore lint/complexity/noArguments: this is what Google's snippet pushes.
  return arguments;
}

describe("readEntry", () => {
  it("reads Tag Manager's form", () => {
    expect(readEntry({ event: "view_item", ecommerce: { currency: "USD", items } })).toEqual({
      name: "view_item",
      data: { currency: "USD", items },
    });
  });

  it("reads gtag's arguments", () => {
    expect(readEntry(gtag("event", "add_to_cart", { value: 5, items }))).toEqual({ name: "add_to_cart", data: { value: 5, items } });
    expect(readEntry(gtag("event", "begin_checkout"))).toEqual({ name: "begin_checkout", data: {} });
  });

  it.each([
    ["beside the event", { event: "add_to_cart", currency: "USD", value: 5, items }],
    ["one level deeper", { event: "add_to_cart", ecommerce: { currency: "USD", value: 5, items } }],
  ])("reads fields %s", (_where, entry) => {
    expect(readEntry(entry)).toEqual({ name: "add_to_cart", data: { currency: "USD", value: 5, items } });
  });

  it("takes no other field that stands beside the event", () => {
    expect(readEntry({ event: "purchase", transaction_id: "T1", email: "a@b.example" })?.data).not.toHaveProperty("email");
  });

  it.each([
    { event: "purchase", ecommerce: { purchase: { actionField: { id: "T1" }, products: [{ id: "a" }] } } },
    { event: "add_to_cart", ecommerce: { currencyCode: "USD", add: { products: [{ id: "a" }] } } },
    { event: "addToCart", ecommerce: { add: { products: [{ id: "a" }] } } },
    { event: "begin_checkout", ecommerce: { checkout: { actionField: { step: 1 } } } },
    { event: "refund", ecommerce: { refund: { actionField: { id: "T1" } } } },
    { event: "remove_from_cart", ecommerce: { remove: { products: [{ id: "a" }] } } },
  ])("passes over what Universal Analytics took: %j", (entry) => {
    expect(readEntry(entry)).toBeUndefined();
  });

  it("gives a name as text, though the page gave it in a list", () => {
    expect(readEntry({ event: ["purchase"], transaction_id: "T-1" })?.name).toBe("purchase");
  });

  it("takes a purchase without items", () => {
    const ecommerce = { transaction_id: "T-1", value: 12 };
    expect(readEntry({ event: "purchase", ecommerce })).toEqual({ name: "purchase", data: ecommerce });
  });

  it("takes a purchase without items that has other objects within or beside it", () => {
    const ecommerce = { transaction_id: "T-1", value: 12, customer: { type: "new" } };
    expect(readEntry({ event: "purchase", user: { id: 1 }, ecommerce })).toEqual({ name: "purchase", data: ecommerce });
    expect(readEntry({ event: "purchase", user: { id: 1 }, transaction_id: "T-1" })).toEqual({
      name: "purchase",
      data: { transaction_id: "T-1" },
    });
  });

  it("takes a purchase whose items are no list", () => {
    const ecommerce = { transaction_id: "T-1", items: { item_id: "a", price: 5 } };
    expect(readEntry({ event: "purchase", ecommerce })).toEqual({ name: "purchase", data: ecommerce });
  });

  it("keeps the words of a search", () => {
    expect(readEntry({ event: "search", search_term: "mug" })).toEqual({ name: "search", data: { search_term: "mug" } });
  });

  it.each([
    [{ ecommerce: null }],
    [{ event: "gtm.js", "gtm.start": 1 }],
    [{ event: "page_view" }],
    [{ event: "view_form" }],
    [{ event: "purchase_started" }],
    [{ event: "select_content" }],
    [{ event: 5 }],
    [gtag("config", "G-1")],
    [gtag("set", { currency: "USD" })],
    [gtag("event", { a: 1 })],
    [null],
    ["view_item"],
    [() => undefined],
  ])("passes over %j", (entry) => {
    expect(readEntry(entry)).toBeUndefined();
  });

  it.each([
    "view_item",
    "add_to_cart",
    "begin_checkout",
    "search",
    "share",
    "select_promotion",
    "view_item_list",
    "select_item",
    "view_cart",
    "remove_from_cart",
    "add_shipping_info",
    "add_payment_info",
    "purchase",
    "refund",
    "view_search_results",
    "add_to_wishlist",
    "view_promotion",
  ])("knows %s", (event) => {
    expect(readEntry({ event })?.name).toBe(event);
  });
});

describe("watchDataLayer", () => {
  it("reads what the layer holds already, then what is pushed, in order", () => {
    const shop = withLayer([{ event: "view_item", ecommerce: { items } }, { ecommerce: null }]);
    const { heard } = heardIn(shop);
    expect(shop.dataLayer.push({ event: "search", search_term: "mug" }, { event: "view_cart" })).toBe(4);
    expect(heard).toEqual([
      ["view_item", { items }],
      ["search", { search_term: "mug" }],
      ["view_cart", {}],
    ]);
  });

  it("lets nothing of an earlier event leak into a later one, reset or not", () => {
    const shop = withLayer([{ event: "view_item", ecommerce: { value: 5, items } }, { event: "view_cart" }, { ecommerce: null }]);
    const { heard } = heardIn(shop);
    shop.dataLayer.push({ event: "begin_checkout", ecommerce: { value: 7 } });
    shop.dataLayer.push({ ecommerce: null }, { event: "add_payment_info" });
    const empty = { items: undefined, value: undefined };
    expect(heard).toMatchObject([
      ["view_item", { value: 5, items }],
      ["view_cart", empty],
      ["begin_checkout", { value: 7 }],
      ["add_payment_info", empty],
    ]);
  });

  it("makes the layer where the store has none yet", () => {
    const shop = withLayer();
    const { heard } = heardIn(shop);
    shop.dataLayer.push({ event: "view_cart" });
    expect(heard).toHaveLength(1);
  });

  it("leaves anything but a list alone", () => {
    const shop = withLayer({ push: "no list" });
    heardIn(shop).undo();
    expect(shop.dataLayer).toEqual({ push: "no list" });
  });

  it("takes its wrapper off again while it is on top", () => {
    const shop = withLayer([]);
    const { heard, undo } = heardIn(shop);
    undo();
    expect(Object.hasOwn(shop.dataLayer, "push")).toBe(false);
    shop.dataLayer.push({ event: "view_cart" });
    expect(heard).toEqual([]);
  });

  it("puts the store's own wrapper back", () => {
    const own = vi.fn();
    const shop = withLayer(Object.assign([], { push: own }));
    const { undo } = heardIn(shop);
    undo();
    expect(shop.dataLayer.push).toBe(own);
  });

  it("keeps what fails while it listens from the page", () => {
    const shop = withLayer([]);
    watchDataLayer(shop, () => {
      throw new Error("expected");
    });
    const logged = vi.spyOn(console, "error").mockReturnValue();
    expect(shop.dataLayer.push({ event: "view_cart" })).toBe(1);
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
  });

  it("passes through, unheard, when another wrapper came on top", () => {
    const shop = withLayer([]);
    const { heard, undo } = heardIn(shop);
    const below = shop.dataLayer.push;
    const above = (...entries: unknown[]) => below(...entries);
    shop.dataLayer.push = above;
    undo();
    expect(shop.dataLayer.push).toBe(above);
    expect(shop.dataLayer.push({ event: "view_cart" })).toBe(1);
    expect(shop.dataLayer).toHaveLength(1);
    expect(heard).toEqual([]);
  });
});
