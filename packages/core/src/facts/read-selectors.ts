import type { FactsConfig } from "../schema/config.ts";
import { parsePrice } from "./price.ts";
import type { Reading } from "./reading.ts";

/**
 * Text at a selector: the named attribute of `selector@attribute`, else `content`, `value` or the element's text. Undefined where there is
 * none, or the selector cannot be read.
 */
export function textAt(document: Document, selector = ""): string | undefined {
  const [, place = selector, attribute] = /^(.*)@([\w-]+)$/.exec(selector) ?? [];
  try {
    const element = place ? document.querySelector(place) : null;
    const text = attribute
      ? element?.getAttribute(attribute)
      : (element?.getAttribute("content") ?? element?.getAttribute("value") ?? element?.textContent);
    return text?.trim() || undefined;
  } catch {
    return undefined;
  }
}

/**
 * The part of a text that tells an amount: the one with a currency's sign, as in `Cart (2): $24.00` or `-20% 12,00 €`, where there is one. The
 * sign may stand for the point, as in `12€50`.
 */
function priced(text = ""): string {
  const plain = text.normalize("NFKC").replace(/(?<=\d)€(?=\d\d(?!\d))/, ".");
  return /\p{Sc}.*|\p{Nd}[\p{Nd}.,٫٬'’\s]*(?=[円元원\p{Sc}](?!\s?\p{Nd}))/su.exec(plain)?.[0] ?? plain;
}

/** Product, cart and order where selectors point. */
export function readSelectors(document: Document, { selectors = {}, currency }: FactsConfig): Reading {
  const text = (name: keyof typeof selectors): string | undefined => textAt(document, selectors[name]);
  const amount = (name: keyof typeof selectors): number | undefined => parsePrice(priced(text(name)), currency);
  const id = text("productId");
  const name = text("productName");
  const price = amount("productPrice");
  const count = parsePrice(text("cartCount") ?? "");
  const order = text("orderId");
  const value = amount("orderTotal");
  return {
    product: id ? { id, ...(name && { name }), ...(price !== undefined && { price }) } : undefined,
    cart: count === undefined ? undefined : { value: amount("cartTotal") ?? 0, count, items: [] },
    order: order || value !== undefined ? { id: order, value } : undefined,
  };
}
