/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { ShopProduct } from "../catalogue/shopProduct.ts";
import { formatPrice } from "../formatPrice.ts";
import { fill } from "../texts/fill.ts";
import type { PageContext } from "./pageContext.ts";

/** A product's price in a list: the lowest, with "from" where variants differ. */
export function ListPrice({ product, context }: { product: ShopProduct; context: PageContext }) {
  const prices = product.variants.map((variant) => variant.price);
  const lowest = formatPrice(Math.min(...prices), context.locale);
  const differs = prices.some((price) => price !== prices[0]);
  return <p class="price">{differs ? fill(context.texts.product.from, { price: lowest }) : lowest}</p>;
}
