export type { CommerceEvents, CoreEvents, DismissReason, Item, WidgetEvent, WidgetEventName, WidgetEvents } from "./catalogue.ts";
export type { BatchAnswer, EventBatch, EventContext, EventSource, Fate, Json, NorenEvent, Receipt } from "./event.ts";
export { fromSegment } from "./maps/from-segment.ts";
export { fromShopify } from "./maps/from-shopify.ts";
export type { MappedEvent, Origin, SegmentCall, ShopifyEvent } from "./maps/mapped-event.ts";
export { segmentNames, shopifyNames } from "./maps/names.ts";
export { toGa4 } from "./maps/to-ga4.ts";
export { toSegment } from "./maps/to-segment.ts";
export { toShopify } from "./maps/to-shopify.ts";
