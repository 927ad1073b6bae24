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

  it.each([
    ["Cart (2): $24.00", 24],
    ["小計（2点）: 1,980円", 1980],
    ["2点 ￥１，９８０（税込）", 1980],
    ["-20% 12,00 €", 12],
    ["3 x 1 234,50 €", 1234.5],
    ["2 $24.00", 24],
    ["12€50", 12.5],
    ["$24.00 (2 items)", 24],
    ["£12.00 – £20.00", 12],
    ["12,00 € – 20,00 €", 12],
    ["CHF 1'980.-", 1980],
    ["1 980 kr", 1980],
    ["₹1,23,456", 123_456],
    ["١٬٩٨٠ ر.س", 1980],
    ["24.00", 24],
  ])("takes the amount with a currency's sign for the total of %j: %j", (text, value) => {
    put("b", { id: "count" }, "2 items - $24.00");
    put("b", { id: "total" }, text);
    expect(readSelectors(document, { selectors }).cart).toEqual({ value, count: 2, items: [] });
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
