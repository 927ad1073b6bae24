import type { FactsConfig } from "../schema/config.ts";
import type { Facts } from "./facts.ts";
import { parsePrice } from "./price.ts";

/** Product and cart by the configuration's selectors, for stores without structured data. `content` and `value` count before text. */
export function readSelectors(document: Document, { selectors = {}, currency }: FactsConfig): Partial<Facts> {
  const read = (selector: string | undefined): string => {
    const element = selector ? document.querySelector(selector) : null;
    return (element?.getAttribute("content") ?? element?.getAttribute("value") ?? element?.textContent ?? "").trim();
  };
  const id = read(selectors.productId);
  const name = read(selectors.productName) || undefined;
  const price = parsePrice(read(selectors.productPrice));
  const count = parsePrice(read(selectors.cartCount));
  return {
    ...(id && { product: { id, name, price, currency } }),
    ...(count !== undefined && { cart: { value: parsePrice(read(selectors.cartTotal)) ?? 0, count, currency, items: [] } }),
  };
}

export { readSelectors as default };
