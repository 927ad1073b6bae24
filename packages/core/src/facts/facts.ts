import type { ConsentState } from "../consent/state.ts";
import type { Json } from "../events/event.ts";
import type { Touch } from "../identity/touch.ts";

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
  name?: string | undefined;
  price?: number | undefined;
  currency?: string | undefined;
  brand?: string | undefined;
  category?: string | undefined;
  available?: boolean | undefined;
}

/** One line of a cart or an order. */
export interface LineFact {
  id: string;
  name?: string | undefined;
  price?: number | undefined;
  quantity: number;
}

export interface CartFact {
  /** Sum of price x quantity, in units of the currency (12.5 dollars, 1250 yen). */
  value: number;
  currency?: string | undefined;
  /** Number of pieces. */
  count: number;
  items: LineFact[];
}

export interface OrderFact {
  id: string;
  value?: number | undefined;
  currency?: string | undefined;
  items: LineFact[];
}

/** What is known now; conditions address it by dotted path. What is not known is undefined, never guessed. */
export interface Facts {
  page: {
    type: PageType;
    /** Address without query and fragment. */
    url: string;
    path: string;
    title: string;
    language: string;
    referrer: string;
    /** First page after a search engine. */
    fromSearch: boolean;
  };
  device: { type: "phone" | "tablet" | "desktop" };
  consent: ConsentState;
  product?: ProductFact | undefined;
  cart?: CartFact | undefined;
  /** Terms of the shop's own search. */
  search?: { term: string } | undefined;
  order?: OrderFact | undefined;
  /** Undefined until storage is granted. */
  visitor?:
    | {
        returning: boolean;
        visits: number;
        orders: number;
        spend: number;
        /** How the first visit began, and the last one that did not begin directly. */
        first?: Touch | undefined;
        latest?: Touch | undefined;
        /** Whole days between the visit before this one, or the last order, and the beginning of this visit. */
        daysSinceVisit?: number | undefined;
        daysSinceOrder?: number | undefined;
        /** Ids of the products viewed last, newest first, at most 20. */
        viewed: string[];
        /** Gave a 9 or 10 when asked whether they would recommend it. */
        advocate?: boolean | undefined;
      }
    | undefined;
  /** Undefined until storage is granted. */
  session?: { pages: number } | undefined;
  /** See `stageOf`. */
  stage?: string | undefined;
  traits?: { [key: string]: Json } | undefined;
}
