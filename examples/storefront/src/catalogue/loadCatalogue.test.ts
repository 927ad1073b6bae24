import { describe, expect, test } from "vitest";
import { productTexts } from "../japanese/productTexts.ts";
import { categories } from "./categories.ts";
import { findProduct } from "./findProducts.ts";
import { loadCatalogue, readFeed, vendureSource } from "./loadCatalogue.ts";

const source = vendureSource();
const english = loadCatalogue("en", source);
const japanese = loadCatalogue("ja", source);

describe("the installed catalogue", () => {
  test("has the same products in both languages, each with a photo, a price and variants of its own", () => {
    expect(english.products.length).toBeGreaterThan(50);
    expect(japanese.products.map(({ id }) => id)).toEqual(english.products.map(({ id }) => id));
    for (const product of [...english.products, ...japanese.products]) {
      expect(product.photo.width, product.id).toBeGreaterThan(300);
      expect(product.price, product.id).toBeGreaterThan(0);
      expect(new Set(product.variants.map(({ id }) => id)).size, product.id).toBe(product.variants.length);
    }
  });

  test("has a Japanese text for every product, and none for others", () => {
    expect(Object.keys(productTexts).toSorted()).toEqual(english.products.map(({ id }) => id).toSorted());
    for (const product of japanese.products) expect(product.name, product.id).toMatch(/[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u);
  });

  test("puts every product into a category and its parent, and has a cover for each category", () => {
    for (const product of [...english.products, ...japanese.products]) expect(product.categoryIds, product.id).toHaveLength(2);
    for (const category of categories) expect(findProduct(english, category.cover)?.categoryIds, category.id).toContain(category.id);
  });

  test("names options in the language of the shop", () => {
    expect(findProduct(japanese, "modern-cafe-chair")?.variants.map(({ options }) => options[0])).toEqual([
      { group: "カラー", value: "マスタード" },
      { group: "カラー", value: "ミント" },
      { group: "カラー", value: "パール" },
    ]);
    expect(findProduct(japanese, "laptop")?.variants[0].options.map(({ value }) => value)).toEqual(["13インチ", "8 GB"]);
  });
});

test("the Japanese feed carries yen, Japanese categories and addresses of the Japanese shop", () => {
  const feed = readFeed("ja", source.csv);
  expect(feed.find(({ id }) => id === "spiky-cactus")).toMatchObject({
    price: 2280,
    currency: "JPY",
    url: "/ja/products/spiky-cactus",
    categories: ["暮らし・ガーデン", "植物・園芸"],
  });
  expect(JSON.parse(JSON.stringify(feed))).toEqual(feed);
});
