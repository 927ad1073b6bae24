import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { NorenConfig } from "../schema/config.ts";
import { facts as someFacts } from "../testing/facts.ts";
import { createFacts } from "./collect.ts";

const config: NorenConfig = { version: 1, site: "shop", endpoint: "https://events.example", consent: { mode: "ask" }, campaigns: [] };
const { consent } = someFacts();
const begin = () => createFacts(window, config, consent);
const describeProduct = (data: unknown) => {
  const script = document.createElement("script");
  script.type = "application/ld+json";
  script.textContent = JSON.stringify(data);
  document.head.append(script);
};

beforeEach(() => window.history.replaceState(null, "", "/about"));
afterEach(() => {
  document.head.replaceChildren();
  vi.restoreAllMocks();
});

describe("createFacts", () => {
  it("knows page, device and consent from the beginning", () => {
    expect(begin().current).toMatchObject({ page: { type: "other", path: "/about" }, device: { type: "desktop" }, consent });
  });

  it("reads the product of the page, and takes a page of no known type for its page", () => {
    describeProduct({ "@type": "Product", sku: "M-1", name: "Mug" });
    const facts = begin();
    facts.read();
    expect(facts.current).toMatchObject({ product: { id: "M-1" }, page: { type: "product" }, stage: "research" });
  });

  it("reads structured data whose type names its signs too", () => {
    describeProduct({ "@type": "Product", sku: "M-1" });
    document.querySelector("script")?.setAttribute("type", "application/ld+json; charset=utf-8");
    const facts = begin();
    facts.read();
    expect(facts.current.product?.id).toBe("M-1");
  });

  it("lets the address tell the page's type before the product does", () => {
    window.history.replaceState(null, "", "/cart");
    describeProduct({ "@type": "Product", sku: "M-1" });
    const facts = begin();
    facts.read();
    expect(facts.current.page.type).toBe("cart");
  });

  it("knows that a search engine led to the first page, and to none that the application opens", () => {
    vi.spyOn(document, "referrer", "get").mockReturnValue("https://www.google.com/");
    const facts = begin();
    facts.read();
    expect(facts.current.page.fromSearch).toBe(true);
    window.history.pushState(null, "", "/products/mug");
    facts.read();
    expect(facts.current.page.fromSearch).toBe(false);
  });

  it("gives a new object after each change", () => {
    const facts = begin();
    const before = facts.current;
    facts.set({ traits: { plan: "gold" } });
    expect(before.traits).toBeUndefined();
    expect(facts.current.traits).toEqual({ plan: "gold" });
  });

  it("hears the cart", () => {
    const facts = begin();
    expect(facts.hear("add_to_cart", { items: [{ item_id: "a", price: 5 }] })).toBe(true);
    expect(facts.current).toMatchObject({ cart: { value: 5, count: 1 }, stage: "decision" });
  });

  it("hears of a product where the page has no structured data", () => {
    const facts = begin();
    facts.hear("view_item", { currency: "USD", items: [{ item_id: "a", price: 5 }] });
    expect(facts.current.product).toMatchObject({ id: "a", price: 5, currency: "USD" });
    expect(facts.hear("view_item", { items: [{ item_id: "b" }] })).toBe(false);
    expect(facts.current.product?.id).toBe("a");
  });

  it("hears of an order and empties the cart with it", () => {
    const facts = begin();
    facts.hear("add_to_cart", { items: [{ item_id: "a", price: 5 }] });
    facts.hear("purchase", { transaction_id: 7, value: "5", currency: "USD", items: [{ item_id: "a", price: 5 }] });
    expect(facts.current).toMatchObject({ order: { id: "7", value: 5, currency: "USD" }, cart: { count: 0 }, stage: "purchase" });
    expect(facts.current.order?.items).toHaveLength(1);
  });

  it.each(["search", "view_search_results"])("hears the words of %s", (name) => {
    const facts = begin();
    expect(facts.hear(name, { search_term: "mug" })).toBe(true);
    expect(facts.current.search).toEqual({ term: "mug" });
    expect(facts.hear(name, {})).toBe(false);
  });

  it("hears nothing in other events", () => {
    expect(begin().hear("newsletter", { items: [{ item_id: "a" }] })).toBe(false);
  });

  it("does not take the structured data of the page before for that of a new one", () => {
    describeProduct({ "@type": "Product", sku: "M-1" });
    const facts = begin();
    facts.read();
    window.history.replaceState(null, "", "/products/bowl");
    facts.read();
    expect(facts.current.product).toBeUndefined();
    document.head.replaceChildren();
    describeProduct({ "@type": "Product", sku: "M-2" });
    window.history.replaceState(null, "", "/products/plate");
    facts.read();
    expect(facts.current.product?.id).toBe("M-2");
    window.history.replaceState(null, "", "/products/plate?color=red");
    facts.read();
    expect(facts.current.product?.id).toBe("M-2");
  });

  it("lets a cart that a source read from the page stand above events and memory", () => {
    const facts = begin();
    facts.told = { cart: { value: 9, count: 2, items: [] } };
    facts.hear("add_to_cart", { items: [{ item_id: "a", price: 5 }] });
    facts.set({ cart: { value: 0, count: 0, items: [] } });
    expect(facts.current.cart?.count).toBe(2);
  });

  it("forgets search, order and product with the page, but not the cart", () => {
    const facts = begin();
    facts.hear("search", { search_term: "mug" });
    facts.hear("view_item", { items: [{ item_id: "a" }] });
    facts.hear("purchase", { transaction_id: "7" });
    facts.hear("add_to_cart", { items: [{ item_id: "a" }] });
    facts.read();
    expect(facts.current).toMatchObject({ search: undefined, order: undefined, product: undefined, cart: { count: 1 } });
  });
});
