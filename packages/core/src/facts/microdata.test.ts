import { afterEach, describe, expect, it } from "vitest";
import { readSource } from "../testing/read-source.ts";
import microdata from "./microdata.ts";

const read = (markup: string) => readSource(microdata, "/teapot.html", markup).product;
const offer = (fields: string) => `<div itemprop="offers" itemscope itemtype="https://schema.org/Offer">${fields}</div>`;
const scope = (fields: string) => `<div itemscope itemtype="http://schema.org/Product">${fields}</div>`;
const price = `<span itemprop="price" content="24.00">24,00 €</span><meta itemprop="priceCurrency" content="EUR">`;
const teapot = scope(`<h1 itemprop="name">Teapot</h1><meta itemprop="sku" content="TP-1">${offer(price)}`);
const tile = (sku: string) => scope(`<h3 itemprop="name">Cup</h3><meta itemprop="sku" content="${sku}">${offer(price)}`);
const fact = { id: "TP-1", name: "Teapot", price: 24, currency: "EUR" };

afterEach(() => document.head.replaceChildren());

describe("a page's microdata", () => {
  it("gives its product, beside related ones and before what lies within it", () => {
    expect(read(teapot)).toMatchObject(fact);
    expect(read(tile("C-1") + teapot + tile("C-2"))).toMatchObject(fact);
    const within = `<div itemprop="isRelatedTo" itemscope itemtype="https://schema.org/Product"><b itemprop="sku">C-1</b></div>`;
    expect(read(scope(`${within}<h2 itemprop="name">Teapot</h2><b itemprop="sku">TP-1</b>${offer(price)}`))).toMatchObject(fact);
  });

  it("gives no product of a list for the page's", () => {
    expect(read(`<h1>Cups</h1>${tile("C-1")}${tile("C-2")}`)).toBeUndefined();
  });

  it("gives the lowest, else the highest price of an AggregateOffer", () => {
    const sku = `<meta itemprop="sku" content="TP-1">`;
    expect(read(scope(sku + offer(`<b itemprop="lowPrice">1.980,00</b><b itemprop="highPrice">2.980,00</b>`)))?.price).toBe(1980);
    expect(read(scope(sku + offer(`<b itemprop="highPrice">$2,699.99</b>`)))?.price).toBe(2699.99);
  });

  it.each([
    ["https://schema.org/InStock", true],
    ["https://schema.org/OutOfStock", false],
    ["http://schema.org/SoldOut", false],
    ["out_of_stock", false],
    ["oos", false],
    ["in stock", true],
  ])("says with %s whether it can be bought: %s", (availability, available) => {
    const fields = offer(`<link itemprop="availability" href="${availability}">`);
    expect(read(scope(`<meta itemprop="sku" content="TP-1">${fields}`))?.available).toBe(available);
  });
});

describe("a page's Open Graph tags", () => {
  const put = (tags: { [property: string]: string }) => {
    for (const [property, content] of Object.entries(tags)) {
      const meta = document.createElement("meta");
      meta.setAttribute("property", property);
      meta.content = content;
      document.head.append(meta);
    }
  };
  const tags = {
    "og:title": "Teapot",
    "product:price:amount": "1,980",
    "product:price:currency": "JPY",
    "product:availability": "instock",
  };

  it("give its product where the retailer's id is among them", () => {
    put(tags);
    expect(read("")).toBeUndefined();
    put({ "product:retailer_item_id": "TP-1" });
    expect(read("")).toMatchObject({ id: "TP-1", name: "Teapot", price: 1980, currency: "JPY", available: true });
  });
});
