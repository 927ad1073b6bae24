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
  /** Name of the file `catalog/<locale>/<name>.json` of what each product can be chosen by; left out by older builds. */
  finder?: string;
};

/** What a product that can be shown may be chosen by; those ordered most often come first. Tags are not published: they may be the shop's own notes. */
export type Choosable = Pick<Card, "id" | "price" | "brand"> & {
  /** From the widest to the narrowest. */
  categories: string[];
};

/** A shard: some products with their relations, and the card of every product that these name. */
export type CatalogShard = {
  cards: Card[];
  reasons: StoredReason[];
  /** By product: pairs of indexes into `cards` and `reasons`, best first. */
  related: { [id: string]: [card: number, reason: number][] };
};
