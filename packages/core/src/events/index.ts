export type { DismissReason, Item, WidgetEvents } from "./catalogue.ts";
export type { BatchAnswer, EventBatch, EventContext, EventSource, Fate, Json, NorenEvent, Receipt } from "./event.ts";
