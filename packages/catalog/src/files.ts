/** What a shelf shows of a product. */
export type Card = {
  id: string;
  name: string;
  url: string;
  image?: string;
  /** Units of the currency. */
  price: number;
  listPrice?: number;
  /** ISO 4217; left out in files where it is the root's. */
  currency?: string;
  brand?: string;
};

/** Reasons as files hold them. */
export type StoredReason = { code: string; value?: string; count?: number };

/** `catalog/<locale>.json`, the file that is fetched first. */
export type CatalogRoot = {
  version: 1;
  locale: string;
  currency: string;
  /** Number of products that can be shown. */
  products: number;
  /** Names of the shards `catalog/<locale>/<name>.json`; a product is in the one at `bucketOf(id, shards.length)`. */
  shards: string[];
};

/** A shard: some products with their relations, and the card of every product that these name. */
export type CatalogShard = {
  cards: Card[];
  reasons: StoredReason[];
  /** By product: pairs of indexes into `cards` and `reasons`, best first. */
  related: { [id: string]: [card: number, reason: number][] };
};
