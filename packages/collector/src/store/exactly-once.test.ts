import * as fc from "fast-check";
import Libsql from "libsql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eventOf, idOf } from "../../test/events.ts";
import { databasePath } from "../../test/open-collector.ts";
import { defaultLimits } from "../limits.ts";
import { judgeEvents } from "../wire/judge-events.ts";
import { prepareInsert } from "./insert-events.ts";
import { layouts } from "./layouts.ts";
import { type Database, openDatabase } from "./open-database.ts";
import { createWriter, QueueTooLong } from "./writer.ts";

let database: Database;
beforeAll(() => {
  database = openDatabase(":memory:");
});
afterAll(() => {
  database.close();
});

const rowsOf = (ids: readonly number[]) =>
  judgeEvents({ version: 1, site: "shop", sentAt: 0, events: ids.map((n) => eventOf(n)) }, 0, defaultLimits).rows;

describe("the store", () => {
  it("keeps each id once and tells 'stored' once for it, however batches repeat, overlap and interleave", async () => {
    const batches = fc.array(fc.array(fc.integer({ min: 0, max: 15 }), { maxLength: 8 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(batches, fc.scheduler(), async (lists, scheduler) => {
        database.exec("DELETE FROM events");
        const insert = prepareInsert(database);
        const { write } = createWriter(database, { most: 100, defer: (run) => scheduler.schedule(Promise.resolve()).then(run) });
        const answers = lists.map(async (ids, index) => {
          await scheduler.schedule(Promise.resolve(), `request ${index}`);
          const rows = rowsOf(ids);
          const fates = await write(() => insert(rows), rows.length);
          return rows.map(({ id }, place) => ({ id, fate: fates[place] }));
        });
        await scheduler.waitIdle();
        const told = (await Promise.all(answers)).flat();
        const ids = [...new Set(lists.flat())].map(idOf).sort();
        expect(
          told
            .filter(({ fate }) => fate === "stored")
            .map(({ id }) => id)
            .sort(),
        ).toEqual(ids);
        expect(told.filter(({ fate }) => fate === undefined)).toEqual([]);
        expect(database.prepare("SELECT id FROM events ORDER BY id").all()).toMatchObject(ids.map((id) => ({ id })));
      }),
      { numRuns: 200 },
    );
  });

  it("commits what arrives together in one transaction, and tells each its own result", async () => {
    let run = () => {};
    const { write } = createWriter(database, { most: 10, defer: (commit) => (run = commit) });
    const states: boolean[] = [];
    const work = (result: string) => () => {
      states.push(database.inTransaction);
      return result;
    };
    const answers = Promise.all([write(work("one")), write(work("two"))]);
    expect(states).toEqual([]);
    run();
    expect(await answers).toEqual(["one", "two"]);
    expect([...states, database.inTransaction]).toEqual([true, true, false]);
  });

  it("refuses at once what would make the queue too long, but for a piece of work that is alone", async () => {
    let run = () => {};
    const { write } = createWriter(database, { most: 10, defer: (commit) => (run = commit) });
    const first = write(() => 1, 20);
    await expect(write(() => 2, 1)).rejects.toBeInstanceOf(QueueTooLong);
    run();
    expect(await first).toBe(1);
    const next = write(() => 3, 10);
    run();
    expect(await next).toBe(3);
  });

  it("stores nothing of a group that cannot be committed, and goes on with the next", async () => {
    database.exec("DELETE FROM events");
    const insert = prepareInsert(database);
    const { write } = createWriter(database, { most: 100 });
    const [good, bad] = [rowsOf([1]), rowsOf([2]).map((row) => ({ ...row, page: null }))];
    // @ts-expect-error A page that is null breaks the table's rule in the middle of the transaction.
    const failed = await Promise.allSettled([write(() => insert(good)), write(() => insert(bad))]);
    expect(failed.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(database.prepare("SELECT id FROM events").all()).toEqual([]);
    expect(await write(() => insert(good))).toEqual(["stored"]);
  });

  it("stores nothing while the disk is full, and the same events once there is room", async () => {
    const full = openDatabase(await databasePath());
    const insert = prepareInsert(full);
    const { write } = createWriter(full, { most: 1000 });
    const rows = rowsOf(Array.from({ length: 200 }, (_, n) => n)).map((row) => ({
      ...row,
      data: JSON.stringify({ text: "x".repeat(1000) }),
    }));
    full.pragma("max_page_count = 30");
    await expect(write(() => insert(rows))).rejects.toThrow("full");
    expect(full.prepare("SELECT id FROM events").all()).toEqual([]);
    full.pragma("max_page_count = 3000");
    expect(new Set(await write(() => insert(rows)))).toEqual(new Set(["stored"]));
    full.close();
  });

  it("brings a file of the first layout up to date, and keeps its events", async () => {
    const path = await databasePath();
    const old = new Libsql(path);
    old.exec(`${layouts[0]} PRAGMA user_version = 1;`);
    old.exec(`INSERT INTO events (site, id, name, at, corrected_at, page, source, data, received_at)
      VALUES ('shop', '${idOf(1)}', 'page_view', 0, 0, '/', 'page', '{}', 0)`);
    old.close();
    const updated = openDatabase(path);
    const { write } = createWriter(updated, { most: 10 });
    expect(await write(() => prepareInsert(updated)(rowsOf([1, 2])))).toEqual(["duplicate", "stored"]);
    updated.close();
  });

  it("refuses a file that a newer version laid out, and opens its own again", async () => {
    const path = await databasePath();
    const first = openDatabase(path);
    prepareInsert(first)(rowsOf([1]));
    first.close();
    const again = openDatabase(path);
    expect(prepareInsert(again)(rowsOf([1]))).toEqual(["duplicate"]);
    again.exec("PRAGMA user_version = 99");
    again.close();
    expect(() => openDatabase(path)).toThrow("The database has layout 99, and this collector knows 5");
  });
});
