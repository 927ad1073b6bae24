import type { NorenConfig } from "../schema/config.ts";
import type { CartFact, ProductFact } from "./facts.ts";
import { parsePrice } from "./price.ts";

type Found = { product?: ProductFact; cart?: CartFact };

/** Product and cart by the configuration's selectors, for stores without structured data. An input's value counts as its text. */
export function readSelectors(document: Document, facts: NonNullable<NorenConfig["facts"]>): Found {
  const { selectors = {}, currency } = facts;
  const read = (selector: string | undefined): string => {
    const element = selector ? document.querySelector(selector) : null;
    return (element?.getAttribute("content") ?? element?.getAttribute("value") ?? element?.textContent ?? "").trim();
  };
  const id = read(selectors.productId);
  const name = read(selectors.productName);
  const price = parsePrice(read(selectors.productPrice));
  const count = parsePrice(read(selectors.cartCount));
  const value = parsePrice(read(selectors.cartTotal));
  return {
    ...(id && { product: { id, ...(name && { name }), ...(price !== undefined && { price }), ...(currency && { currency }) } }),
    ...(count !== undefined && { cart: { value: value ?? 0, count, ...(currency && { currency }), items: [] } }),
  };
}
