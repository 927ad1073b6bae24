import { isRecord, listed, numberOf, type UnknownRecord } from "../record.ts";
import type { ProductFact } from "./facts.ts";

/** One type or several, each by its name, with or without a prefix, or by its address. */
const isA = (node: UnknownRecord, type: string): boolean => new RegExp(`\\b${type}\\b`).test(`${node["@type"]}`);

const text = (value: unknown): string | undefined => {
  const [first] = listed(value);
  if (isRecord(first)) return text(first.name ?? first["@id"]);
  return first === undefined || first === null || first === "" ? undefined : `${first}`;
};

const nodes = (value: unknown): UnknownRecord[] =>
  listed(value).flatMap((node) => (isRecord(node) ? [node, ...nodes(node["@graph"]), ...nodes(node.mainEntity)] : []));

/** Texts of the page's structured data. */
export const jsonLd = (document: Document): string[] =>
  [...document.querySelectorAll('script[type="application/ld+json"]')].map(({ textContent }) => textContent ?? "");

/**
 * The product of a page's schema.org data: `Product`, or a `ProductGroup`'s variant. Offers may be one, a list, or an AggregateOffer with
 * `lowPrice`; a price may stand in its `priceSpecification`. Text that is no JSON is passed over.
 */
export function productOf(scripts: Iterable<string>): ProductFact | undefined {
  const found: UnknownRecord[] = [];
  for (const script of scripts) {
    try {
      found.push(...nodes(JSON.parse(script)));
    } catch {
      // A shop's broken data is no reason to stop.
    }
  }
  const group = found.find((node) => isA(node, "ProductGroup")) ?? {};
  const product = found.find((node) => isA(node, "Product")) ?? nodes(group.hasVariant)[0] ?? group;
  const both = { ...group, ...product };
  const id = text(both.sku || both.productID || both.productGroupID || both.gtin13 || both.gtin || both.mpn || both["@id"]);
  if (!id) return undefined;
  const offer = nodes(both.offers)[0] ?? {};
  const specification = nodes(offer.priceSpecification)[0] ?? {};
  const availability = text(offer.availability);
  return {
    id,
    name: text(both.name),
    price: numberOf(text(offer.price ?? offer.lowPrice ?? specification.price)),
    currency: text(offer.priceCurrency ?? specification.priceCurrency),
    brand: text(both.brand),
    category: text(both.category),
    available: availability ? !/OutOfStock|SoldOut|Discontinued/.test(availability) : undefined,
  };
}
