import type { Json } from "../events/event.ts";
import type { LineFact } from "./facts.ts";

/** A line in GA4's fields. */
export const itemOf = ({ id, name, price, quantity }: LineFact): { [key: string]: Json } => ({
  item_id: id,
  ...(name && { item_name: name }),
  ...(price !== undefined && { price }),
  quantity,
});
