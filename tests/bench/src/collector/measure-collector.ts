import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Figure, Table } from "../figure.ts";
import { timeRequests } from "./time-requests.ts";
import { timeStore } from "./time-store.ts";

const seconds = 3;

/** Stores events of about 600 bytes durably: in the store alone, with and without a shared commit, and through HTTP on one processor. */
export async function measureCollector(): Promise<Table> {
  const folder = await mkdtemp(join(tmpdir(), "noren-bench-"));
  try {
    const figures: Figure[] = [];
    const add = (key: string, what: string, value: number, note?: string) =>
      figures.push({ key, what, value: Math.round(value), unit: "per second", ...(note ? { note } : {}) });
    for (const together of [1, 64])
      add(
        `store-${together}`,
        together === 1 ? "events stored, a commit for each batch of 5" : `  one commit for ${together} batches`,
        await timeStore(folder, together, seconds),
      );
    for (const [together, size] of [
      [1, 5],
      [64, 5],
      [64, 50],
    ] as const) {
      const { events, cost } = await timeRequests(folder, together, size, seconds);
      add(
        `http-${together}-${size}`,
        `events received, ${together} at once, batches of ${size}`,
        events,
        `${cost.toFixed(0)} us of processor time each`,
      );
    }
    return { title: "The collector on one processor, each event on the disk before it is answered", figures };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
