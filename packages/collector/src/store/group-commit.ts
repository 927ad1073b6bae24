import type { EventRow } from "../wire/event-row.ts";
import type { InsertEvents } from "./insert-events.ts";

/** Resolves with the fate of each row once they are committed; rejects when they could not be, and then none is stored. */
export type CommitEvents = (rows: readonly EventRow[]) => Promise<("stored" | "duplicate")[]>;

interface Waiting {
  rows: readonly EventRow[];
  resolve(fates: ("stored" | "duplicate")[]): void;
  reject(error: unknown): void;
}

/**
 * Commits requests that arrive together in one transaction, before any of them is answered: one flush to the disk serves all.
 * `defer` runs the commit once the requests at hand have been read.
 */
export function createGroupCommit(insert: InsertEvents, defer: (commit: () => void) => unknown = setImmediate): CommitEvents {
  let waiting: Waiting[] = [];

  function commit(): void {
    const group = waiting;
    waiting = [];
    try {
      const fates = insert(group.flatMap(({ rows }) => rows));
      let start = 0;
      for (const { rows, resolve } of group) {
        resolve(fates.slice(start, start + rows.length));
        start += rows.length;
      }
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  return (rows) => {
    if (rows.length === 0) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      waiting.push({ rows, resolve, reject });
      if (waiting.length === 1) defer(commit);
    });
  };
}
