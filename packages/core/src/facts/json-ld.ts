import type { ProductFact } from "./facts.ts";

type Node = { readonly [key: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);

const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

const isA = (node: Node, type: string): boolean => listed(node["@type"]).some((name) => `${name}`.replace(/^.*[/#]/, "") === type);

const text = (value: unknown): string | undefined => {
  const first = listed(value)[0];
  if (isNode(first)) return text(first.name ?? first["@id"]);
  return first === undefined || first === null || first === "" ? undefined : `${first}`;
};

function nodes(value: unknown): Node[] {
  return listed(value).flatMap((node) => (isNode(node) ? [node, ...nodes(node["@graph"]), ...nodes(node.mainEntity)] : []));
}

/**
 * The product of a page's schema.org data: `Product`, or a `ProductGroup`'s variant. Offers may be one, a list, or an AggregateOffer with
 * `lowPrice`. Text that is no JSON is passed over.
 */
export function productOf(scripts: Iterable<string>): ProductFact | undefined {
  const found: Node[] = [];
  for (const script of scripts) {
    try {
      found.push(...nodes(JSON.parse(script)));
    } catch {
      // A shop's broken data is no reason to stop.
    }
  }
  const group = found.find((node) => isA(node, "ProductGroup"));
  const product = found.find((node) => isA(node, "Product")) ?? nodes(group?.hasVariant)[0] ?? group;
  if (!product) return undefined;
  const id =
    text(product.sku) ??
    text(product.productID) ??
    text(group?.productGroupID) ??
    text(product.gtin13) ??
    text(product.gtin) ??
    text(product["@id"]);
  if (!id) return undefined;
  const offer = nodes(product.offers ?? group?.offers)[0];
  const price = Number(text(offer?.price ?? offer?.lowPrice));
  const currency = text(offer?.priceCurrency);
  const name = text(product.name) ?? text(group?.name);
  const brand = text(product.brand ?? group?.brand);
  const category = text(product.category ?? group?.category);
  const availability = text(offer?.availability);
  return {
    id,
    ...(name && { name }),
    ...(offer && Number.isFinite(price) && { price }),
    ...(currency && { currency }),
    ...(brand && { brand }),
    ...(category && { category }),
    ...(availability && { available: !/OutOfStock|SoldOut|Discontinued/.test(availability) }),
  };
}
