export type { ConsentState, ConsentUpdate } from "./consent/state.ts";
export type { DismissReason, Item, WidgetEvents } from "./events/catalogue.ts";
export type { BatchAnswer, EventBatch, EventContext, EventSource, Fate, Json, NorenEvent, Receipt } from "./events/event.ts";
export type { CartFact, Facts, PageType, ProductFact } from "./facts/facts.ts";
export { localise } from "./localise.ts";
export type { Campaign, Condition, Frequency, Placement, Trigger, TriggerRule } from "./schema/campaign.ts";
export type { NorenConfig, ThemeConfig } from "./schema/config.ts";
export type { Localised } from "./schema/localised.ts";
export type { StoreAdapter, Undo, WidgetContext, WidgetModule } from "./widget.ts";
