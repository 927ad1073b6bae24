import type { Json, NorenEvent } from "./event.ts";

/** GA4's item fields. GA4 wants one of `item_id` and `item_name`; Noren knows products by their id. */
export type Item = {
  item_id: string;
  item_name?: string;
  affiliation?: string;
  coupon?: string;
  creative_name?: string;
  creative_slot?: string;
  /** Off the price of one piece, in units of the currency. */
  discount?: number;
  /** Place in its list. */
  index?: number;
  item_brand?: string;
  item_category?: string;
  item_category2?: string;
  item_category3?: string;
  item_category4?: string;
  item_category5?: string;
  item_list_id?: string;
  item_list_name?: string;
  item_variant?: string;
  location_id?: string;
  /** Of one piece, in units of the currency (12.5 dollars, 1250 yen). */
  price?: number;
  promotion_id?: string;
  promotion_name?: string;
  quantity?: number;
};

/** `value` is the sum of price × quantity without tax and delivery, and wants `currency` (ISO 4217) beside it. Further fields pass. */
type Commerce<Fields> = Fields & { currency?: string; value?: number; items?: Item[] } & { [field: string]: Json };

/** Data of the commerce events, in GA4's names and fields. */
export interface CommerceEvents {
  page_view: Commerce<{ page_title?: string; page_location?: string; page_referrer?: string }>;
  search: Commerce<{ search_term: string }>;
  view_search_results: Commerce<{ search_term: string }>;
  view_item_list: Commerce<{ item_list_id?: string; item_list_name?: string }>;
  select_item: Commerce<{ item_list_id?: string; item_list_name?: string }>;
  view_item: Commerce<{ items: Item[] }>;
  view_promotion: Commerce<Promotion>;
  select_promotion: Commerce<Promotion>;
  add_to_cart: Commerce<{ items: Item[] }>;
  remove_from_cart: Commerce<{ items: Item[] }>;
  view_cart: Commerce<{ items?: Item[] }>;
  add_to_wishlist: Commerce<{ items?: Item[] }>;
  begin_checkout: Commerce<{ coupon?: string }>;
  add_shipping_info: Commerce<{ coupon?: string; shipping_tier?: string }>;
  add_payment_info: Commerce<{ coupon?: string; payment_type?: string }>;
  /** Counts once per `transaction_id`. */
  purchase: Commerce<{ transaction_id: string; coupon?: string; tax?: number; shipping?: number }>;
  refund: Commerce<{ transaction_id: string; coupon?: string; tax?: number; shipping?: number }>;
  share: Commerce<{ method?: string; content_type?: string; item_id?: string }>;
  generate_lead: Commerce<{ lead_source?: string }>;
  sign_up: Commerce<{ method?: string }>;
  login: Commerce<{ method?: string }>;
}

type Promotion = { promotion_id?: string; promotion_name?: string; creative_name?: string; creative_slot?: string };

/** Data of each widget event. */
export interface WidgetEvents {
  /** `forced`: the page's address asked for this arm, so no experiment counts it. */
  campaign_exposed: { widget: string; forced?: boolean };
  campaign_shown: { widget: string };
  /** `snoozed`: "not now"; `closed`: the close button, Escape; `done`: closed after its purpose was served. */
  campaign_dismissed: { reason: DismissReason };
  campaign_error: { message: string };
  /**
   * The highest `sequence` of a (response, question) wins. `answer` is a number for scales, text for text, ids of choices, or `{ skipped }`
   * with a reason. `took`: ms since the question was shown. `shown`: ids in the order shown. `scale`: number of steps. `version`: of CES.
   */
  survey_answered: {
    response: string;
    question: string;
    sequence: number;
    answer: Json;
    type: string;
    order?: string;
    took?: number;
    shown?: string[];
    scale?: number;
    version?: string;
  };
  /** Answers to questions that are not on `path` are void. `suspect`: why this may be no person. */
  survey_completed: { response: string; path: string[]; suspect?: string };
  view_item_list: { item_list_id: string; items: Item[] };
  select_item: { item_list_id: string; items: Item[] };
  coupon_revealed: { coupon: string };
  coupon_copied: { coupon: string };
  lead_submitted: { form: string };
  faq_searched: { query: string; results: number };
  faq_opened: { question: string; from: "search" | "category" | "link" };
  faq_rated: { question: string; helpful: boolean };
  contact_started: { channel: string; query?: string };
}

/** Those that no page tells as well, in other words. */
export type WidgetEventName = Exclude<keyof WidgetEvents, keyof CommerceEvents>;

/** A widget's event as a listener hears it. */
export type WidgetEvent<Name extends WidgetEventName> = Omit<NorenEvent, "name" | "data"> & { name: Name; data: WidgetEvents[Name] };

/** Data of the events that the core tells of itself. */
export interface CoreEvents {
  /** Events that waited on the device and will never be sent, by why: too many, too many bytes, too old, or one too large by itself. */
  events_dropped: { count: number; bytes: number; age: number; large: number };
}

export type DismissReason = "closed" | "snoozed" | "done";
