import { describe, expect, it, onTestFinished } from "vitest";
import { eventOf, idOf } from "../../test/events.ts";
import { defaultLimits } from "../limits.ts";
import { judgeEvents } from "../wire/judge-events.ts";
import { prepareClear } from "./clear-old.ts";
import { prepareForget } from "./forget-visitor.ts";
import { prepareInsert } from "./insert-events.ts";
import { openDatabase } from "./open-database.ts";
import { createWriter } from "./writer.ts";

const day = 86_400_000;
const today = 1_800_000_000_000;

function open(retention: number | undefined) {
  const database = openDatabase(":memory:");
  onTestFinished(() => {
    database.close();
  });
  const writer = createWriter(database, { most: 100_000 });
  const insert = prepareInsert(database);
  const ids = (table: string) => database.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all();
  /** Stores events that arrived so many days ago. */
  const arrive = (days: number, numbers: readonly number[], visitor?: string) => {
    const receivedAt = today - days * day;
    const events = numbers.map((n) => eventOf(n, { visitor }));
    const { rows } = judgeEvents({ version: 1, site: "shop", sentAt: receivedAt, events }, receivedAt, defaultLimits);
    return writer.write(() => insert(rows));
  };
  return { database, writer, arrive, ids, clear: prepareClear(database, writer, retention) };
}

describe("the clearing of old events", () => {
  it("deletes what arrived longer ago than is wanted, and remembers the ids of the rest of 60 days", async () => {
    const { arrive, clear, ids } = open(7);
    await arrive(61, [1]);
    await arrive(59, [2]);
    await arrive(8, [3]);
    await arrive(6, [4]);
    expect(await clear(today)).toEqual({ events: 3, ids: 0 });
    expect(ids("events")).toEqual([idOf(4)]);
    expect(ids("spent_ids")).toEqual([idOf(2), idOf(3)]);
    expect(await arrive(0, [1, 2, 3, 4])).toEqual(["stored", "duplicate", "duplicate", "duplicate"]);
  });

  it("gives remembered ids up after 60 days, also those of forgotten visitors", async () => {
    const { arrive, clear, ids, database, writer } = open(undefined);
    const forget = prepareForget(database);
    await arrive(59, [1], "v1");
    await arrive(0, [2], "v1");
    await writer.write(() => forget("shop", "v1", today));
    expect(await clear(today)).toEqual({ events: 0, ids: 0 });
    expect(ids("spent_ids")).toEqual([idOf(1), idOf(2)]);
    expect(await clear(today + 2 * day)).toEqual({ events: 0, ids: 1 });
    expect(ids("spent_ids")).toEqual([idOf(2)]);
  });

  it("deletes no event without a retention", async () => {
    const { arrive, clear, ids } = open(undefined);
    await arrive(4000, [1]);
    expect(await clear(today)).toEqual({ events: 0, ids: 0 });
    expect(ids("events")).toEqual([idOf(1)]);
  });

  it("works through many events in portions, between which others may write", async () => {
    const { arrive, clear, ids } = open(1);
    const many = Array.from({ length: 5000 }, (_, n) => n);
    await arrive(30, many);
    const cleared = clear(today);
    const meanwhile = await arrive(0, [6000]);
    expect(meanwhile).toEqual(["stored"]);
    expect(ids("events").length).toBeGreaterThan(1);
    expect(await cleared).toEqual({ events: 5000, ids: 0 });
    expect([ids("events").length, ids("spent_ids").length]).toEqual([1, 5000]);
  });
});
