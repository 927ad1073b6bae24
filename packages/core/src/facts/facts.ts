import type { ConsentState } from "../consent/state.ts";
import type { Json } from "../events/event.ts";

export type PageType =
  | "home"
  | "category"
  | "product"
  | "search"
  | "cart"
  | "checkout"
  | "order"
  | "help"
  | "contact"
  | "account"
  | "other";

export interface ProductFact {
  id: string;
  name?: string;
  price?: number;
  currency?: string;
  brand?: string;
  category?: string;
  available?: boolean;
}

export interface CartFact {
  /** Sum of price x quantity, in units of the currency (12.5 dollars, 1250 yen). */
  value: number;
  currency?: string;
  /** Number of pieces. */
  count: number;
  items: { id: string; name?: string; price?: number; quantity: number }[];
}

/** What is known now; conditions address it by dotted path. What is not known is left out, never guessed. */
export interface Facts {
  page: {
    type: PageType;
    /** Address without query and fragment. */
    url: string;
    path: string;
    title: string;
    language: string;
    referrer?: string;
    /** First page after a search engine. */
    fromSearch: boolean;
  };
  device: { type: "phone" | "tablet" | "desktop" };
  consent: ConsentState;
  product?: ProductFact;
  cart?: CartFact;
  /** Terms of the shop's own search. */
  search?: { term: string };
  order?: { id: string; value?: number; currency?: string; items: CartFact["items"] };
  /** Left out until storage is granted. */
  visitor?: {
    returning: boolean;
    visits: number;
    orders: number;
    spend: number;
    /** Ids of the products viewed last, newest first, at most 20. */
    viewed: string[];
  };
  /** Left out until storage is granted. */
  session?: { pages: number };
  stage?: string;
  traits?: { [key: string]: Json };
}
