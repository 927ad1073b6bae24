import type { Product } from "@noren/catalog";

export interface Option {
  /** Shown name of the option, such as "Storage". */
  group: string;
  value: string;
}

export interface Variant {
  /** Unlike the SKU, which two variants may share in the feed, unique in the shop. Language-independent. */
  id: string;
  sku: string;
  options: Option[];
  /** Units of the product's currency. */
  price: number;
  /** Pieces on hand. */
  stock: number;
}

export interface Photo {
  src: string;
  width: number;
  height: number;
}

/** A product as the shop's pages show it: the feed's product, with what only a shop needs. */
export interface ShopProduct extends Product {
  photo: Photo;
  variants: [Variant, ...Variant[]];
  /** Ids of its categories, from the widest to the narrowest. */
  categoryIds: string[];
}
