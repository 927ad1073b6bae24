import { isRecord, numberOf, plainText, type UnknownRecord } from "../record.ts";
import type { ProductFact } from "./facts.ts";

const nodes = (value: unknown): UnknownRecord[] =>
  [value].flat(2).flatMap((node) => (isRecord(node) ? [node, ...nodes([node["@graph"], node.mainEntity, node.offers])] : []));

const isGone = ({ availability }: UnknownRecord): boolean => /out.?of.?stock|sold.?out|discontinued/i.test(JSON.stringify(availability));

/** Texts of the page's structured data. */
export const jsonLd = (document: Document): string[] =>
  [...document.querySelectorAll<HTMLScriptElement>('script[type*="ld+json"]')].map(({ text }) => text);

/**
 * The product of a page's schema.org data: `Product`, or a `ProductGroup`'s variant. Offers may be one, a list, or within an AggregateOffer;
 * those that can be bought go before the others, and a price may stand in a `priceSpecification`. Line breaks within texts are forgiven; text
 * that is no JSON even so is passed over.
 */
export function productOf(scripts: Iterable<string>): ProductFact | undefined {
  const found: UnknownRecord[] = [];
  for (const script of scripts) {
    try {
      found.push(...nodes(JSON.parse(script.replace(/\s+/g, " "))));
    } catch {
      // A shop's broken data is no reason to stop.
    }
  }
  // One type or several, each by its name, with or without a prefix, or by its address.
  const first = (type: string) => found.find((node) => `${node["@type"]}`.match(`\\b${type}\\b`));
  const group = first("ProductGroup");
  const product = first("Product") ?? nodes(group?.hasVariant)[0];
  const both: UnknownRecord = { ...group, ...product };
  const id = plainText(both.sku || both.productID || both.productGroupID || both.gtin13 || both.gtin || both.mpn || both["@id"]);
  // What comes last goes before what came earlier.
  const offer: UnknownRecord = Object.assign(
    {},
    ...nodes(both.offers)
      .reverse()
      .sort((one, other) => +isGone(other) - +isGone(one)),
  );
  const specification = nodes(offer.priceSpecification)[0] ?? {};
  if (!id) return undefined;
  return {
    id,
    name: plainText(both.name),
    price: numberOf(plainText(offer.lowPrice ?? offer.price ?? specification.price ?? offer.highPrice)),
    currency: plainText(offer.priceCurrency ?? specification.priceCurrency),
    brand: plainText(both.brand),
    category: plainText(both.category),
    available: offer.availability ? !isGone(offer) : undefined,
  };
}
