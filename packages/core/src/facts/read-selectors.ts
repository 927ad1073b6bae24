import type { FactsConfig } from "../schema/config.ts";
import { parsePrice, plainDigits } from "./price.ts";
import type { Reading } from "./reading.ts";
import { textAt } from "./text-at.ts";

/** What a currency's sign looks like that may stand before its amount: any that Unicode knows as one, and the letters of the store's own, such as `kr` or `RM`. */
function signOf(currency = ""): string {
  if (!/^[a-z]{3}$/i.test(currency)) return "\\p{Sc}";
  const nothing = new Intl.NumberFormat("en", { style: "currency", currency, currencyDisplay: "narrowSymbol" }).format(0);
  return `(?:\\p{Sc}|(?<!\\p{L})(?:${nothing.replace(/\P{L}/gu, "") || currency}|${currency})(?!\\p{L}))`;
}

/** Writes out the ten thousands of East Asia, as in `1万2,800円`. */
const withThousands = (text: string): string =>
  text.replace(/(\d[\d,.]*)\s?[万萬만]\s?([\d,]*)/g, (_, tenThousands: string, rest: string) => {
    const read = (digits: string) => Number(digits.replace(/,/g, ""));
    return `${Math.round(read(tenThousands) * 10_000) + read(rest)}`;
  });

/**
 * The part of a text that tells an amount: the one with a currency's sign, as in `Cart (2): $24.00` or `-20% 12,00 €`, where there is one. The
 * sign may stand for the point, as in `12€50`, and behind the last amount of a `range`, as in `1,000～2,000円`.
 */
function priced(text: string, currency?: string, range = false): string {
  const plain = withThousands(plainDigits(text)).replace(/(?<=\d)€(?=\d\d(?!\d))/, ".");
  const sign = signOf(currency);
  const inside = `[\\d.,٫٬'’\\s]${range ? "|[~〜–—]|(?<=\\d)-(?=\\d)" : ""}`;
  // A sign before digits is theirs, not that of the number before it; those of East Asia only ever come behind.
  const amount = `${sign}\\s*\\.?\\d.*|\\d(?:${inside})*(?:[-–—]\\s*)?(?=[円元원]|\\p{L}{0,3}${sign}(?!\\s?\\d))`;
  return new RegExp(amount, "su").exec(plain)?.[0] ?? plain;
}

/** Product, cart and order where selectors point. */
export function readSelectors(document: Document, { selectors = {}, currency }: FactsConfig): Reading {
  const text = (name: keyof typeof selectors): string | undefined => textAt(document, selectors[name]);
  const amount = (name: keyof typeof selectors, range?: boolean): number | undefined =>
    parsePrice(priced(text(name) ?? "", currency, range), currency);
  const id = text("productId");
  const name = text("productName");
  const price = amount("productPrice", true);
  const count = parsePrice(text("cartCount") ?? "");
  const order = text("orderId");
  const value = amount("orderTotal");
  return {
    product: id ? { id, ...(name && { name }), ...(price !== undefined && { price }) } : undefined,
    cart: count === undefined ? undefined : { value: amount("cartTotal") ?? 0, count, items: [] },
    order: order || value !== undefined ? { id: order, value } : undefined,
  };
}
