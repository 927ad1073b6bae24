import { join } from "node:path";
import { defaultLimits } from "@noren/collector";
import { prepareInsert } from "../../../../packages/collector/src/store/insert-events.ts";
import { openDatabase } from "../../../../packages/collector/src/store/open-database.ts";
import { createWriter } from "../../../../packages/collector/src/store/writer.ts";
import { judgeEvents } from "../../../../packages/collector/src/wire/judge-events.ts";
import { sampleEvents } from "./sample-events.ts";
import type { Throughput } from "./throughput.ts";

/** Stores batches of 5 events, of which `together` arrive at once and share a commit. */
export async function timeStore(folder: string, together: number, seconds: number): Promise<Throughput> {
  const database = openDatabase(join(folder, `store-${together}.sqlite`));
  const insert = prepareInsert(database);
  const { write } = createWriter(database, { most: 1e9 });
  let stored = 0;
  let busy = 0;
  let cost = 0;
  while (busy < seconds * 1000) {
    const batches = Array.from({ length: together }, () => {
      const batch = { version: 1 as const, site: "shop", sentAt: Date.now(), events: sampleEvents(5) };
      return judgeEvents(batch, Date.now(), defaultLimits).rows;
    });
    const start = performance.now();
    const before = process.cpuUsage();
    await Promise.all(batches.map((rows) => write(() => insert(rows), rows.length)));
    const { user, system } = process.cpuUsage(before);
    cost += user + system;
    busy += performance.now() - start;
    stored += together * 5;
  }
  database.close();
  return { events: (1000 * stored) / busy, cost: cost / stored };
}
