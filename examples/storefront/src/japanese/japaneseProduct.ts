import type { Product } from "@noren/catalog";
import { categories } from "../catalogue/categories.ts";
import { yenPrice } from "../catalogue/yenPrice.ts";
import { productTexts } from "./productTexts.ts";

/**
 * The English product, priced in dollars, as the Japanese shop sells it.
 *
 * @throws {Error} when the shop has no Japanese text for it.
 */
export function japaneseProduct(product: Product): Product {
  const text = productTexts[product.id];
  if (!text) throw new Error(`expected a Japanese text for ${product.id}, found none`);
  return {
    ...product,
    name: text.name,
    description: text.line,
    categories: product.categories.map((english) => categories.find((category) => category.name.en === english)?.name.ja ?? english),
    price: yenPrice(product.price),
    currency: "JPY",
  };
}
