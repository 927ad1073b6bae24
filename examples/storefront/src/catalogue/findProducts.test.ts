import { expect, test } from "vitest";
import { tinyShop } from "../testing/tinyShop.ts";
import { findVariant, productsIn, searchProducts, sortProducts } from "./findProducts.ts";

const shop = tinyShop();
const ids = (products: readonly { id: string }[]) => products.map(({ id }) => id);

test("a search finds every word, whatever its case and width, in name, brand, category or text", () => {
  expect(ids(searchProducts(shop, "ＢＯＯＴＳ"))).toEqual(["boots"]);
  expect(ids(searchProducts(shop, "kiln tea"))).toEqual(["cup"]);
  expect(ids(searchProducts(shop, "kiln boots"))).toEqual([]);
  expect(searchProducts(shop, "  ")).toEqual([]);
});

test("a list sorts by price either way, and as the shop put it", () => {
  expect(ids(sortProducts(shop.products, "price-high"))).toEqual(["boots", "cup"]);
  expect(ids(sortProducts(shop.products, "price-low"))).toEqual(["cup", "boots"]);
  expect(ids(sortProducts(shop.products, "featured"))).toEqual(["cup", "boots"]);
});

test("a variant is found with its product", () => {
  expect(findVariant(shop, "boots.size-42")?.product.id).toBe("boots");
  expect(findVariant(shop, "boots")).toBeUndefined();
});

test("a category holds what its subcategories hold", () => {
  expect(ids(productsIn(shop, "home-garden"))).toEqual(["cup"]);
  expect(ids(productsIn(shop, "plants"))).toEqual([]);
});
