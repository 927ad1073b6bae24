/** One product as every reader gives it and every model takes it. One for each language the store sells in. */
export interface Product {
  /** The store's own id, the one its pages and events carry. */
  id: string;
  name: string;
  /** Address of the product's page; http, https, or a path. */
  url: string;
  image?: string;
  /** Units of `currency`: 12.5 dollars, 1250 yen. */
  price: number;
  /** Price before a reduction, where there is one. */
  listPrice?: number;
  /** ISO 4217. */
  currency: string;
  brand?: string;
  /** From the widest to the narrowest. */
  categories: string[];
  description?: string;
  available: boolean;
  tags?: string[];
}
