import type { Locale } from "../locale.ts";
import type { BrowserTexts } from "../texts/browserTexts.ts";
import type { Item } from "./item.ts";

/** What the server tells the page's script, in a JSON element. */
export interface PageData {
  locale: Locale;
  currency: string;
  /** Id of the JSON element's page, such as `product`. */
  page: "home" | "category" | "product" | "search" | "cart" | "checkout" | "order" | "help" | "contact" | "other";
  /** A list of products on the page, for list events. */
  list?: { id: string; name: string; items: Item[] };
  product?: ProductData;
  /** The search's term. */
  term?: string;
  texts: BrowserTexts;
}

export interface ProductData {
  item: Item;
  variants: { id: string; price: number; stock: number; options: string[] }[];
}
