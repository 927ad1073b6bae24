import type { Bus } from "../bus.ts";
import type { Json } from "../events/event.ts";
import type { Journal } from "../journal.ts";
import type { FactsConfig } from "../schema/config.ts";
import type { Undo } from "../widget.ts";
import type { Facts } from "./facts.ts";
import type { Reading } from "./reading.ts";

/** What a chunk that reads facts is given: it imports neither `noren.js` nor what turns its readings into facts and events. */
export interface FactsInput {
  window: Window & typeof globalThis;
  config: FactsConfig;
  /** The structured data that the page had when it began. */
  seen(): string | undefined;
  get(): Facts;
  /** Tells facts that were read from the page. A cart that was told stands above what events make of it. */
  set(facts: Partial<Facts>): void;
  /** Tracks an event with `source: "derived"`, unless the page itself gave one of that name since it began. */
  track(name: string, data: { [key: string]: Json }): void;
  on: Bus["on"];
  /** Changes what the device knows of the visitor, under consent. */
  journal: Pick<Journal, "change">;
  /**
   * Tells what `read` finds: at once, whenever `look` is called, and on each page of an application. From what changed it derives
   * `view_item`, `add_to_cart`, `remove_from_cart` and `purchase`, unless the page, or another source, tells an event of that name.
   */
  watch(read: () => Reading): { look(): void; undo: Undo };
}

/** Reads facts of a store: the default export of a chunk `facts-<name>`. */
export type FactsSource = (input: FactsInput) => Undo;
