import type { Bridge } from "./bridges/forward.ts";
import type { ConsentAdapter } from "./consent/consent.ts";
import type { ChunkCore } from "./core.ts";
import type { Records } from "./delivery/records.ts";
import type { FactsSource } from "./facts/source.ts";
import type { TriggerRule } from "./schema/campaign.ts";
import type { BridgeConfig } from "./schema/config.ts";
import type { TriggerWatcher } from "./triggers/triggers.ts";
import type { StoreAdapter, Undo, WidgetModule } from "./widget.ts";

/** What surrounds the core. */
export interface Environment {
  window: Window & typeof globalThis;
  /** Address that the configuration's relative addresses start from. Default: the page's. */
  base: string;
  now: () => number;
  /** In [0, 1). */
  random: () => number;
  fetch: typeof fetch;
  records: Records;
  /** As `toJson`, for the chunks. */
  toJson: (value: unknown) => string;
  /** Loads a widget's module by its name. */
  widgets: { readonly [name: string]: () => Promise<WidgetModule> };
  /** Loads the adapter of a consent system. */
  consent: { readonly [system: string]: () => Promise<{ default: ConsentAdapter }> };
  /** Loads what is not needed on every page. */
  parts: Parts;
  /** Loads the watcher of a trigger that the core does not know itself. */
  triggers: { readonly [on in TriggerRule["on"]]?: () => Promise<{ default: TriggerWatcher }> };
  /** Loads what reads a platform's facts, or those of stores without structured data. */
  facts: { readonly [source: string]: () => Promise<{ default: FactsSource }> };
  store?: StoreAdapter;
}

/** Loads the bridge to a system of the store's. */
type Bridges = { readonly [to in BridgeConfig["to"]]?: () => Promise<{ default: Bridge }> };

export interface Parts extends Bridges {
  /** Brings widgets to the page. */
  stage: () => Promise<typeof import("./stage.ts")>;
  /** Sends events, once that is allowed. */
  delivery: () => Promise<typeof import("./delivery/delivery.ts")>;
  /** Makes room where more waits than may. */
  overflow: () => Promise<typeof import("./delivery/overflow.ts")>;
  /** Keeps records in memory where the browser lets nothing be written. */
  memory: () => Promise<typeof import("./delivery/memory-records.ts")>;
  /** Assigns visitors to the arms of experiments, where a campaign has one. */
  experiments: () => Promise<typeof import("./arbiter/experiments.ts")>;
  /** Knows the hours of campaigns that have a schedule. */
  schedule: () => Promise<typeof import("./arbiter/schedule.ts")>;
  /** The operators of conditions that few configurations have. */
  operators: () => Promise<typeof import("./targeting/operators.ts")>;
  /** Lets a campaign interrupt, and knows where nothing may. */
  quiet: () => Promise<typeof import("./interrupter.ts")>;
  /** Changes what is known of the visitor: on the first page of a visit, and when page code asks for it. */
  visitor: () => Promise<VisitorChanges>;
  /** Reads platforms' facts, and those of stores without structured data. */
  sources: () => Promise<typeof import("./facts/sources.ts")>;
  /** Tells adding and removing from two readings of a cart. */
  cartChanges: () => Promise<typeof import("./facts/cart-changes.ts")>;
  /** Finds the places of inline campaigns. */
  places: () => Promise<typeof import("./page/places.ts")>;
  /** Puts places where selectors ask for them. */
  anchors: () => Promise<typeof import("./page/anchors.ts")>;
  /** Shows what goes on, where the page's address has `noren-debug` in its query. */
  inspector?: () => Promise<{ default: (core: ChunkCore) => Undo }>;
}

export type VisitorChanges = typeof import("./identity/change-visitor.ts");
