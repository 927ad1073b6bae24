import type { Data } from "./mapped-event.ts";
import { invert } from "./names.ts";

type Fields = { readonly [field: string]: string };

/** GA4's item fields and Segment's product properties; those of one name in both are left out, here and below. */
export const productFields: Fields = {
  item_id: "product_id",
  item_name: "name",
  item_brand: "brand",
  item_category: "category",
  item_variant: "variant",
  index: "position",
};

const everywhere: Fields = { items: "products", item_list_id: "list_id" };
const promotion: Fields = { promotion_name: "name", creative_name: "creative", creative_slot: "position" };
const byEvent: { readonly [name: string]: Fields } = {
  page_view: { page_title: "title", page_location: "url", page_referrer: "referrer" },
  search: { search_term: "query" },
  view_promotion: promotion,
  select_promotion: promotion,
  add_payment_info: { payment_type: "payment_method" },
  // Both without tax and delivery: Segment's `total` has them.
  purchase: { transaction_id: "order_id", value: "revenue" },
  refund: { transaction_id: "order_id", value: "total" },
  share: { method: "share_via" },
};

/** GA4's names of an event's fields, and Segment's. */
export const eventFields = (name: string): Fields => ({ ...everywhere, ...byEvent[name] });

/** Events that Segment has about one product, whose properties stand beside the event's own. */
export const isAboutOneProduct = (name: string): boolean =>
  /^(view_item|select_item|add_to_cart|remove_from_cart|add_to_wishlist)$/.test(name);

/** A copy with its fields renamed; what has no other name keeps its own. */
export const rename = (data: Data, fields: Fields): Data =>
  Object.fromEntries(Object.entries(data).map(([field, value]) => [fields[field] ?? field, value]));

export const renameBack = (data: Data, fields: Fields): Data => rename(data, invert(fields));
