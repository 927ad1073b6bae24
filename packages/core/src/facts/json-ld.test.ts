import { describe, expect, it } from "vitest";
import { productOf } from "./json-ld.ts";

const read = (...data: unknown[]) => productOf(data.map((each) => JSON.stringify(each)));
const mug = {
  "@context": "https://schema.org",
  "@type": "Product",
  sku: "M-1",
  name: "Mug",
  brand: { "@type": "Brand", name: "Kiln" },
  category: "Cups",
  offers: { "@type": "Offer", price: "12.50", priceCurrency: "USD", availability: "https://schema.org/InStock" },
};
const fact = { id: "M-1", name: "Mug", price: 12.5, currency: "USD", brand: "Kiln", category: "Cups", available: true };

describe("productOf", () => {
  it("reads a product", () => {
    expect(read(mug)).toEqual(fact);
  });

  it.each([
    ["among others in a @graph", { "@context": "https://schema.org", "@graph": [{ "@type": "WebPage" }, mug] }],
    ["in a list", [{ "@type": "BreadcrumbList" }, mug]],
    ["as the page's main entity", { "@type": "WebPage", mainEntity: mug }],
    ["with several types", { ...mug, "@type": ["Product", "Book"] }],
    ["by its type's prefix", { ...mug, "@type": "schema:Product" }],
    ["with a type's whole address", { ...mug, "@type": "http://schema.org/Product" }],
    ["with a list of offers", { ...mug, offers: [mug.offers] }],
    ["with a number for its price", { ...mug, offers: { ...mug.offers, price: 12.5 } }],
    [
      "with its price in a price specification",
      {
        ...mug,
        offers: {
          ...mug.offers,
          price: undefined,
          priceCurrency: undefined,
          priceSpecification: [{ "@type": "UnitPriceSpecification", price: "12.50", priceCurrency: "USD" }],
        },
      },
    ],
    ["with its brand as text", { ...mug, brand: "Kiln" }],
    ["with several brands", { ...mug, brand: [{ name: "Kiln" }, { name: "Other" }] }],
  ])("reads one that comes %s", (_how, data) => {
    expect(read(data)).toEqual(fact);
  });

  it("reads the lowest price of an AggregateOffer", () => {
    expect(read({ ...mug, offers: { "@type": "AggregateOffer", lowPrice: 9, highPrice: 20, priceCurrency: "EUR" } })).toMatchObject({
      price: 9,
      currency: "EUR",
      available: undefined,
    });
  });

  it.each([
    ["1,980.00", 1980],
    ["1.980,00", 1980],
    ["12,99", 12.99],
    ["¥1,980", 1980],
    [["12.50", "13.50"], 12.5],
  ])("reads a price of %j", (price, amount) => {
    expect(read({ ...mug, offers: { ...mug.offers, price } })?.price).toBe(amount);
  });

  it.each(["USD 12", "from 12", "10-20", ""])("says no price rather than a wrong one of %j", (price) => {
    expect(read({ ...mug, offers: { ...mug.offers, price } })).toMatchObject({ id: "M-1", price: undefined, currency: "USD" });
  });

  it("reads what an AggregateOffer says not itself from the first of its offers that says it", () => {
    const offers = [{ "@type": "Offer", name: "Plain" }, mug.offers, { ...mug.offers, price: 99 }];
    expect(read({ ...mug, offers: { "@type": "AggregateOffer", offers } })).toEqual(fact);
    expect(read({ ...mug, offers: { "@type": "AggregateOffer", lowPrice: 9, offers } })).toEqual({ ...fact, price: 9 });
  });

  it("takes the highest price of an AggregateOffer where there is no other", () => {
    expect(read({ ...mug, offers: { "@type": "AggregateOffer", highPrice: "20.00", priceCurrency: "USD" } })?.price).toBe(20);
  });

  it("prefers an offer that can be bought", () => {
    const gone = { ...mug.offers, price: 9, availability: "OutOfStock" };
    expect(read({ ...mug, offers: [gone, { ...mug.offers, price: 8 }, { ...mug.offers, price: 7 }] })).toMatchObject({
      price: 8,
      available: true,
    });
    expect(read({ ...mug, offers: [gone, { ...gone, price: 8 }] })).toMatchObject({ price: 9, available: false });
  });

  it("reads a ProductGroup's first variant, and what only the group says", () => {
    const group = {
      "@type": "ProductGroup",
      productGroupID: "G-1",
      name: "Mugs",
      brand: "Kiln",
      hasVariant: [
        { "@type": "Product", sku: "M-red", name: "Red mug", offers: { price: 8, priceCurrency: "USD" } },
        { "@type": "Product", sku: "M-blue", name: "Blue mug" },
      ],
    };
    expect(read(group)).toMatchObject({ id: "M-red", name: "Red mug", brand: "Kiln", price: 8 });
    expect(read({ ...group, hasVariant: [] })).toMatchObject({ id: "G-1", name: "Mugs" });
  });

  it("prefers the product to its group when both are on the page", () => {
    expect(
      read([
        { "@type": "ProductGroup", productGroupID: "G-1", brand: "Kiln" },
        { "@type": "Product", sku: "M-2" },
      ]),
    ).toMatchObject({
      id: "M-2",
      brand: "Kiln",
    });
  });

  it.each([
    "OutOfStock",
    "http://schema.org/SoldOut",
    "https://schema.org/Discontinued",
    "http://schema.org/outofstock",
    "out of stock",
    "sold_out",
  ])("takes %s for not available", (availability) => {
    expect(read({ ...mug, offers: { ...mug.offers, availability } })?.available).toBe(false);
  });

  it.each([
    ["productID", { productID: "P" }],
    ["gtin13", { gtin13: 4006381333931 }],
    ["gtin", { gtin: "4006381333931" }],
    ["mpn", { mpn: "K-77" }],
    ["@id", { "@id": "#mug" }],
  ])("takes %s for the id where there is no sku", (key, ids) => {
    const { sku: _sku, ...nameless } = mug;
    expect(read({ ...nameless, ...ids })?.id).toBe(`${Object.values(ids)[0]}`);
    expect(key in ids).toBe(true);
  });

  it("passes over an id that is empty for the next one", () => {
    expect(read({ "@type": "Product", sku: "", productID: "P-7" })?.id).toBe("P-7");
    const hasVariant = [{ "@type": "Product", sku: "", offers: { price: 3 } }];
    expect(read({ "@type": "ProductGroup", productGroupID: "G-1", hasVariant })).toMatchObject({ id: "G-1", price: 3 });
  });

  it("knows no product where there is none, or one without an id", () => {
    expect(read()).toBeUndefined();
    expect(read({ "@type": "WebSite" })).toBeUndefined();
    expect(read({ "@type": "Product", name: "Mug" })).toBeUndefined();
    expect(read(null, 1, "text", [null])).toBeUndefined();
  });

  it("reads texts that break their lines, as a description typed into a shop does", () => {
    expect(productOf([JSON.stringify({ ...mug, name: "Tea mug" }).replace("Tea mug", "Tea\r\n\tmug")])).toEqual({
      ...fact,
      name: "Tea mug",
    });
  });

  it("passes over broken data", () => {
    expect(productOf(['{"@type": "Product",', JSON.stringify(mug)])).toEqual(fact);
  });
});
