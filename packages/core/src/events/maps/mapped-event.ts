import type { Json } from "../event.ts";

export type Data = { [field: string]: Json };

export type Origin = "ga4" | "segment" | "shopify";

/** An event in the catalogue's words: GA4's name and fields, or, where there is no such name, those of its origin. */
export interface MappedEvent {
  name: string;
  data: Data;
  /** Whose words these are, where the catalogue has none of its own for it. */
  origin?: Origin;
}

/** One call of Segment's `analytics`: `page()`, or `track()` with an event's name. */
export type SegmentCall = { type: "page"; properties: Data } | { type: "track"; event: string; properties: Data };

/** An event as Shopify's Web Pixels give it: the document is in its context, all else in its data. */
export interface ShopifyEvent {
  name: string;
  data: Data;
  context?: Data;
}
