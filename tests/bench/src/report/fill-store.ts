import { defaultLimits } from "@noren/collector";
import type { NorenEvent } from "@noren/core/events";
import { prepareInsert } from "../../../../packages/collector/src/store/insert-events.ts";
import { openDatabase } from "../../../../packages/collector/src/store/open-database.ts";
import { createWriter } from "../../../../packages/collector/src/store/writer.ts";
import { judgeEvents } from "../../../../packages/collector/src/wire/judge-events.ts";
import { sampleResponses } from "./sample-responses.ts";

const DAY = 86_400_000;

/** A group is committed at once; what the collector takes from one store in a busy second. */
const GROUP = 1000;

export interface Filled {
  events: number;
  responses: number;
  answers: number;
}

/**
 * Stores `answers` answers of the last 400 days in a new database file as the collector does, group by group; its clock goes with the events.
 * @throws Error when one of them was not stored.
 */
export async function fillStore(file: string, answers: number): Promise<Filled> {
  const database = openDatabase(file);
  try {
    const insert = prepareInsert(database);
    const { write } = createWriter(database, { most: 1e9 });
    const filled: Filled = { events: 0, responses: 0, answers: 0 };
    let waiting: NorenEvent[] = [];
    const store = async () => {
      const last = Math.max(...waiting.map(({ at }) => at));
      const { rows, rejected } = judgeEvents({ version: 1, site: "shop", sentAt: last, events: waiting }, last, defaultLimits);
      const fates = await write(() => insert(rows), rows.length);
      const stored = fates.filter((fate) => fate === "stored").length;
      if (stored < waiting.length) throw new Error(`Of ${waiting.length} events ${stored} were stored; ${[...rejected.values()][0] ?? ""}`);
      filled.events += stored;
      filled.answers += waiting.filter(({ name }) => name === "survey_answered").length;
      waiting = [];
    };
    const now = Date.now();
    for (const told of sampleResponses(answers, now - 400 * DAY, now)) {
      if (told.some(({ name }) => name === "survey_answered")) filled.responses += 1;
      waiting.push(...told);
      if (waiting.length >= GROUP) await store();
    }
    if (waiting.length > 0) await store();
    return filled;
  } finally {
    database.close();
  }
}
