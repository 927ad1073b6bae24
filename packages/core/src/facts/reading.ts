import type { CartFact, LineFact, PageType, ProductFact } from "./facts.ts";

/** What a source can see of the page now. */
export interface Reading {
  type?: PageType | undefined;
  product?: ProductFact | undefined;
  cart?: CartFact | undefined;
  /** The order that this page thanks for, without an id where the page names none. Counts on pages of type `order` only. */
  order?: { id?: string | undefined; value?: number | undefined; items?: LineFact[] } | undefined;
  search?: string | null | undefined;
  /** ISO 4217; goes before the configuration's. */
  currency?: string | undefined;
}
