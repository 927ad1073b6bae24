import { afterEach, expect, it } from "vitest";
import readSelectors from "./selectors.ts";

const put = (tag: string, attributes: { [name: string]: string }, text = "") => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  document.body.append(element);
};
const selectors = { productId: "#id", productName: "h1", productPrice: ".price", cartCount: "#count", cartTotal: "#total" };

afterEach(() => document.body.replaceChildren());

it("reads product and cart where the configuration points: `content`, then `value`, then text", () => {
  put("input", { id: "id", value: "M-1" });
  put("h1", {}, " Mug ");
  put("span", { class: "price", content: "12.50" }, "about twelve");
  put("b", { id: "count" }, "3");
  put("b", { id: "total" }, "¥3,840");
  expect(readSelectors(document, { selectors, currency: "JPY" })).toEqual({
    product: { id: "M-1", name: "Mug", price: 12.5, currency: "JPY" },
    cart: { value: 3840, currency: "JPY", count: 3, items: [] },
  });
});

it("tells nothing of what is not there", () => {
  expect(readSelectors(document, { selectors })).toEqual({});
  expect(readSelectors(document, {})).toEqual({});
});

it("knows a cart without a total, and an empty one", () => {
  put("b", { id: "count" }, "0");
  expect(readSelectors(document, { selectors }).cart).toEqual({ value: 0, count: 0, currency: undefined, items: [] });
});
