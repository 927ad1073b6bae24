import type { Json, NorenEvent } from "@noren/core";

/** What a reload of the page brings back. */
export interface Kept {
  memory: { [key: string]: Json };
  unsent: NorenEvent[];
}

const key = "noren";

/** Reads what this entry of the tab's history holds. */
export function readKept(history: History): Kept {
  const { memory, unsent }: Partial<Kept> = Object(Object(history.state)[key]);
  return { memory: Object(memory), unsent: Array.isArray(unsent) ? unsent : [] };
}

/** Keeps it in this entry of the tab's history: it lives as long as the tab, and no storage is touched. */
export function writeKept(history: History, kept: Kept): void {
  try {
    history.replaceState({ ...history.state, [key]: kept }, "");
  } catch {
    // A browser that has had enough of it for now; the next write has it all.
  }
}
