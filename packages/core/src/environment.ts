import type { ConsentAdapter } from "./consent/consent.ts";
import type { Records } from "./delivery/records.ts";
import type { TriggerRule } from "./schema/campaign.ts";
import type { TriggerWatcher } from "./triggers/triggers.ts";
import type { StoreAdapter, WidgetModule } from "./widget.ts";

/** What surrounds the core; every part has a default but the widgets, which only the caller can load. */
export interface Environment {
  window: Window & typeof globalThis;
  /** Address that the configuration's relative addresses start from. Default: the page's. */
  base: string;
  now: () => number;
  /** In [0, 1). */
  random: () => number;
  fetch: typeof fetch;
  records: Records;
  /** Loads a widget's module by its name. */
  widgets: { readonly [name: string]: () => Promise<WidgetModule> };
  /** Loads the adapter of a consent system. */
  consent: { readonly [system: string]: () => Promise<{ default: ConsentAdapter }> };
  /** Loads the watcher of a trigger that the core does not know itself. */
  triggers: { readonly [on in TriggerRule["on"]]?: () => Promise<{ default: TriggerWatcher }> };
  store?: StoreAdapter;
}
