import type { ArbiterInput } from "./arbiter.ts";
import { emptyMemory } from "./memory.ts";
import { restrain } from "./restrain.ts";
import { isScheduled } from "./schedule.ts";

/** A page and a memory in which nothing stands in any campaign's way, with all parts of the arbiter at hand; only a trigger is wanted yet. */
export const unhindered: Omit<ArbiterInput, "campaigns" | "facts" | "now"> = {
  memory: emptyMemory,
  session: undefined,
  triggered: new Set(),
  places: new Set(),
  showing: new Set(),
  failed: new Set(),
  onPage: {},
  quiet: undefined,
  automation: undefined,
  iframe: false,
  restrain,
  isScheduled,
};
