import { numberOf } from "../../record.ts";
import type { MappedEvent, SegmentCall } from "./mapped-event.ts";
import { segmentNames } from "./names.ts";
import { objectsOf } from "./objects-of.ts";
import { eventFields, isAboutOneProduct, productFields, rename } from "./segment-fields.ts";

/**
 * An event as Segment's ecommerce specification v2 says it. Where that has one product an event, each item becomes a call of its own,
 * and with several items the value of each is its price × quantity. What has no name there passes unchanged.
 */
export function toSegment({ name: given, data }: Pick<MappedEvent, "name" | "data">): SegmentCall[] {
  // The one says what was asked for, the other that answers are seen: Segment has one name for both.
  const name = given === "view_search_results" ? "search" : given;
  const fields = eventFields(name);
  if (name === "page_view") return [{ type: "page", properties: rename(data, fields) }];
  const event = segmentNames[name];
  if (!event) return [{ type: "track", event: name, properties: data }];
  const products = objectsOf(data.items).map((item) => rename(item, productFields));
  if (!isAboutOneProduct(name) || !products.length)
    return [{ type: "track", event, properties: { ...rename(data, fields), ...(data.items !== undefined && { products }) } }];
  const { items: _, value, ...rest } = data;
  const ofEvent = rename(rest, fields);
  return products.map((product) => {
    const worth = products.length > 1 ? numberOf(product.price) : undefined;
    const own = products.length > 1 ? worth && worth * (numberOf(product.quantity) ?? 1) : value;
    return { type: "track", event, properties: { ...product, ...ofEvent, ...(own !== undefined && { value: own }) } };
  });
}
