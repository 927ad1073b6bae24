import { afterEach, describe, expect, it } from "vitest";
import { readSelectors } from "./read-selectors.ts";

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
    ["12,- €", 12],
    ["2 items 1.299,– €", 1299],
    ["2 items 1.234,50 US$", 1234.5],
    ["(2) 1.234,50 R$", 1234.5],
    ["2点 1万2,800円", 12_800],
    ["1万2,800円", 12_800],
    ["12.8万円", 128_000],
    ["１，２８０万円", 12_800_000],
    ["1만 2,800원", 12_800],
    ["3万円", 30_000],
    ["2点 1,280円 10%OFF", 1280],
    ["2 – 12,00 €", 12],
  ])("takes the amount with a currency's sign for the total of %j: %j", (text, value) => {
    put("b", { id: "count" }, "2 items - $24.00");
    put("b", { id: "total" }, text);
    expect(readSelectors(document, { selectors }).cart).toEqual({ value, count: 2, items: [] });
  });

  it.each([
    ["SEK", "Varukorg (2): 1 234,50 kr", 1234.5],
    ["SEK", "2 krukor, 240 kr", 240],
    ["PLN", "3 produkty: 1 234,50 zł", 1234.5],
    ["CZK", "2 ks 1 280 Kč", 1280],
    ["HUF", "2 db 12 990 Ft", 12_990],
    ["RON", "2 produse 12,50 lei", 12.5],
    ["MYR", "Cart 2 / RM24.00", 24],
    ["ZAR", "2 Rugs: R 1 234,50", 1234.5],
    ["IDR", "2 barang Rp1.250.000", 1_250_000],
    ["AED", "2 items AED 24.00", 24],
    ["CHF", "2 Artikel CHF 1'980.–", 1980],
    ["none", "$24.00", 24],
  ])("knows the sign of the store's own currency, also where it is letters: %s in %j", (currency, text, value) => {
    put("b", { id: "count" }, "2");
    put("b", { id: "total" }, text);
    expect(readSelectors(document, { selectors, currency }).cart?.value).toBe(value);
  });

  it.each([
    ["¥1,000～¥2,000", 1000],
    ["1,000円〜2,000円（税込）", 1000],
    ["1,000～2,000円", 1000],
    ["12.8万円～20万円", 128_000],
    ["1만 2,800원", 12_800],
    ["1,280円（税込1,408円）", 1280],
    ["12,00 – 20,00 €", 12],
    ["12-20 €", 12],
    ["Art. 4711 - 12,00 €", 12],
    ["From $12 to $20", 12],
    ["R$ 126,00 ou 12x de R$ 10,50", 126],
  ])("takes the lowest price of a range, and the first of several: %j", (text, price) => {
    put("b", { id: "id" }, "M-1");
    put("b", { class: "price" }, text);
    expect(readSelectors(document, { selectors }).product?.price).toBe(price);
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
