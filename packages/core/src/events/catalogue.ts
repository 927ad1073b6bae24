import type { Json } from "./event.ts";

/** GA4's item fields, as far as Noren reads them. */
export type Item = {
  item_id: string;
  item_name?: string;
  item_brand?: string;
  item_category?: string;
  item_variant?: string;
  price?: number;
  quantity?: number;
  index?: number;
};

/** Data of each widget event. */
export interface WidgetEvents {
  campaign_exposed: { widget: string };
  campaign_shown: { widget: string };
  /** `snoozed`: "not now"; `closed`: the close button, Escape; `done`: closed after its purpose was served. */
  campaign_dismissed: { reason: DismissReason };
  campaign_error: { message: string };
  /** The highest `sequence` of a (response, question) wins. `answer` is a number for scales, text for text. */
  survey_answered: { response: string; question: string; sequence: number; answer: Json; type: string; order?: string };
  /** Answers to questions that are not on `path` are void. */
  survey_completed: { response: string; path: string[] };
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

export type DismissReason = "closed" | "snoozed" | "done";
