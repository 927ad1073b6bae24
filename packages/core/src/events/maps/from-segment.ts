import type { Data, MappedEvent, SegmentCall } from "./mapped-event.ts";
import { invert, segmentNames } from "./names.ts";
import { objectsOf } from "./objects-of.ts";
import { eventFields, isAboutOneProduct, productFields, renameBack } from "./segment-fields.ts";

const names = invert(segmentNames);
const ofProduct =
  /^(product_id|sku|category|name|brand|variant|price|quantity|coupon|position|url|image_url|discount|affiliation|location_id|item_(?!list_).*)$/;

/** A call of Segment's `analytics` in the catalogue's words; one that has no counterpart passes unchanged, with its origin. */
export function fromSegment(call: SegmentCall): MappedEvent {
  const { properties } = call;
  const name = call.type === "page" ? "page_view" : names[call.event];
  if (!name) return { name: call.type === "page" ? "page" : call.event, data: properties, origin: "segment" };
  const fields = eventFields(name);
  if (!isAboutOneProduct(name)) {
    const data = renameBack(properties, fields);
    const items = objectsOf(properties.products).map((product) => renameBack(product, productFields));
    return { name, data: { ...data, ...(properties.products !== undefined && { items }) } };
  }
  const item: Data = {};
  const rest: Data = {};
  for (const [field, value] of Object.entries(properties)) (ofProduct.test(field) ? item : rest)[field] = value;
  return { name, data: { ...renameBack(rest, fields), ...(Object.keys(item)[0] && { items: [renameBack(item, productFields)] }) } };
}
