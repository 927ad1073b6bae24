import { bucketOf } from "../bucket-of.ts";
import type { Card, CatalogRoot, CatalogShard, Choosable } from "../files.ts";
import type { Product } from "../product.ts";
import type { Relation } from "../reason.ts";
import { type RelatedOptions, relatedProducts } from "../related/related-products.ts";
import { contentHash } from "./content-hash.ts";

export interface CatalogOptions extends RelatedOptions {
  /** BCP 47 language of the products' texts; names the files. */
  locale: string;
}

export interface CatalogFile {
  /** Path relative to the output folder, such as `catalog/en.json`. */
  name: string;
  json: CatalogRoot | CatalogShard | Choosable[];
}

/** A catalogue of up to this many products is one shard. */
const ONE_SHARD = 256;
/** Products of a shard, which also holds the cards of their relations: about 110 cards, at most about 250 with 12 relations each. */
const PER_SHARD = 10;
/** Keeps the root under 15 kB; beyond it shards grow instead. */
const MOST_SHARDS = 960;

/**
 * The static files of a catalogue: a small root, `catalog/<locale>.json`, and shards named by their content,
 * `catalog/<locale>/<hash>.json`, that can be cached for ever. A product's shard follows from its id, and holds its relations with their
 * cards: a product page reads the root and one shard.
 *
 * @throws {RangeError} when two products have the same id, or the locale is no language tag.
 */
export async function buildCatalog(products: readonly Product[], options: CatalogOptions): Promise<{ files: CatalogFile[] }> {
  const { locale } = options;
  if (!/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(locale)) {
    throw new RangeError(`expected a language tag such as "ja" as locale, found ${JSON.stringify(locale)}`);
  }
  const relations = await relatedProducts(products, options);
  const currency = commonCurrency(products);
  const cards = new Map(products.filter(({ available }) => available).map((product) => [product.id, toCard(product, currency)]));
  const count = products.length <= ONE_SHARD ? 1 : Math.min(MOST_SHARDS, Math.ceil(products.length / PER_SHARD));
  const buckets = Array.from({ length: count }, (): string[] => []);
  for (const id of [...relations.keys()].sort()) buckets[bucketOf(id, count)]?.push(id);

  const shards: CatalogFile[] = [];
  const names: string[] = [];
  for (const ids of buckets) {
    const json = pack(ids, relations, cards);
    const hash = await contentHash(JSON.stringify(json));
    names.push(hash);
    shards.push({ name: `catalog/${locale}/${hash}.json`, json });
  }
  const choosable = mostOrderedFirst(
    products.filter(({ available }) => available),
    options.orders,
  ).map(toChoosable);
  const finder = await contentHash(JSON.stringify(choosable));
  shards.push({ name: `catalog/${locale}/${finder}.json`, json: choosable });
  const root: CatalogRoot = { version: 1, locale, currency, products: cards.size, shards: names, finder };
  const distinct = new Map(shards.map((file) => [file.name, file]));
  return { files: [{ name: `catalog/${locale}.json`, json: root }, ...distinct.values()] };
}

function pack(ids: readonly string[], relations: ReadonlyMap<string, Relation[]>, cards: ReadonlyMap<string, Card>): CatalogShard {
  const shard: CatalogShard = { cards: [], reasons: [], related: {} };
  const related: [string, [number, number][]][] = [];
  const cardPlaces = new Map<string, number>();
  const reasonPlaces = new Map<string, number>();
  const cardPlace = (id: string): number | undefined => {
    const card = cards.get(id);
    if (card && !cardPlaces.has(id)) cardPlaces.set(id, shard.cards.push(card) - 1);
    return cardPlaces.get(id);
  };
  for (const id of ids) {
    cardPlace(id);
    const list: [number, number][] = [];
    for (const relation of relations.get(id) ?? []) {
      const card = cardPlace(relation.id);
      const key = JSON.stringify(relation.reason);
      const reason = reasonPlaces.get(key) ?? shard.reasons.push(relation.reason) - 1;
      reasonPlaces.set(key, reason);
      if (card !== undefined) list.push([card, reason]);
    }
    related.push([id, list]);
  }
  // Not by assignment: a product may be called "__proto__".
  return { ...shard, related: Object.fromEntries(related) };
}

/** Names each field that is published: what else a product may carry stays here. */
function toCard(product: Product, currency: string): Card {
  return {
    id: product.id,
    name: product.name,
    url: product.url,
    ...(product.image !== undefined && { image: product.image }),
    price: product.price,
    ...(product.listPrice !== undefined && product.listPrice > product.price && { listPrice: product.listPrice }),
    ...(product.currency !== currency && { currency: product.currency }),
    ...(product.brand !== undefined && { brand: product.brand }),
  };
}

/** By the number of orders that hold each, then by id: however the feed is sorted, the same files come of it. */
function mostOrderedFirst(products: readonly Product[], orders: CatalogOptions["orders"] = []): Product[] {
  const counts = new Map<string, number>();
  for (const id of orders.flatMap((order) => [...new Set(order)])) counts.set(id, (counts.get(id) ?? 0) + 1);
  const countOf = ({ id }: Product) => counts.get(id) ?? 0;
  return [...products].sort((one, other) => countOf(other) - countOf(one) || (one.id < other.id ? -1 : 1));
}

const toChoosable = ({ id, price, brand, categories }: Product): Choosable => ({
  id,
  price,
  ...(brand !== undefined && { brand }),
  categories,
});

function commonCurrency(products: readonly Product[]): string {
  const counts = new Map<string, number>();
  for (const { currency } of products) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  return [...counts].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))[0]?.[0] ?? "";
}
