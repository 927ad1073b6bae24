import { afterEach, describe, expect, it } from "vitest";
import { readSelectors, textAt } from "./read-selectors.ts";

const put = (tag: string, attributes: { [name: string]: string }, text = "") => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  document.body.append(element);
};
const selectors = {
  productId: "#id",
  productName: "h1",
  productPrice: ".price",
  cartCount: "#count",
  cartTotal: "#total",
  orderId: "#order",
  orderTotal: "#paid",
};

afterEach(() => document.body.replaceChildren());

describe("readSelectors", () => {
  it("reads product and cart where the configuration points: `content`, then `value`, then text", () => {
    put("input", { id: "id", value: "M-1" });
    put("h1", {}, " Mug ");
    put("span", { class: "price", content: "12.50" }, "about twelve");
    put("b", { id: "count" }, "3");
    put("b", { id: "total" }, "¥3,840");
    expect(readSelectors(document, { selectors, currency: "JPY" })).toEqual({
      product: { id: "M-1", name: "Mug", price: 12.5 },
      cart: { value: 3840, count: 3, items: [] },
      order: undefined,
    });
  });

  it("reads the order's number and value", () => {
    put("b", { id: "order" }, "#1042");
    put("b", { id: "paid" }, "1.234,50 €");
    expect(readSelectors(document, { selectors }).order).toEqual({ id: "#1042", value: 1234.5 });
  });

  it("tells nothing of what is not there", () => {
    const nothing = { product: undefined, cart: undefined, order: undefined };
    expect(readSelectors(document, { selectors })).toEqual(nothing);
    expect(readSelectors(document, {})).toEqual(nothing);
  });

  it("knows a cart without a total, and an empty one", () => {
    put("b", { id: "count" }, "0");
    expect(readSelectors(document, { selectors }).cart).toEqual({ value: 0, count: 0, items: [] });
  });
});

describe("textAt", () => {
  it("reads a named attribute", () => {
    put("button", { "data-product-id": " 42 " }, "Buy");
    expect(textAt(document, "button@data-product-id")).toBe("42");
    expect(textAt(document, "button@data-nothing")).toBeUndefined();
  });

  it("finds nothing by a selector that cannot be read", () => {
    expect(textAt(document, ":::")).toBeUndefined();
    expect(textAt(document, "")).toBeUndefined();
  });
});
