import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Figure, Table } from "../figure.ts";
import type { Throughput } from "./throughput.ts";
import { timeRequests } from "./time-requests.ts";
import { timeStore } from "./time-store.ts";

const SECONDS = 3;

/** Stores events of about 600 bytes durably: in the store alone, with and without a shared commit, and through HTTP on one processor. */
export async function measureCollector(): Promise<Table> {
  const folder = await mkdtemp(join(tmpdir(), "noren-bench-"));
  try {
    const figures: Figure[] = [];
    const add = (key: string, what: string, { events, cost }: Throughput) => {
      const note = `${cost.toFixed(0)} us of processor time each`;
      figures.push({ key, what, value: Math.round(events), unit: "per second", note });
    };
    add("store-1", "events stored, a commit for each batch of 5", await timeStore(folder, 1, SECONDS));
    add("store-64", "  one commit for 64 batches", await timeStore(folder, 64, SECONDS));
    for (const [together, size] of [
      [1, 5],
      [64, 5],
      [64, 50],
    ] as const) {
      const timing = await timeRequests(folder, together, size, SECONDS);
      add(`http-${together}-${size}`, `events received, ${together} at once, batches of ${size}`, timing);
    }
    return { title: "The collector on one processor, each event on the disk before it is answered", figures };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
