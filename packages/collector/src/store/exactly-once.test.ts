import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eventOf, idOf } from "../../test/events.ts";
import { databasePath } from "../../test/open-collector.ts";
import { defaultLimits } from "../limits.ts";
import { judgeEvents } from "../wire/judge-events.ts";
import { createGroupCommit } from "./group-commit.ts";
import { prepareInsert } from "./insert-events.ts";
import { type Database, openDatabase } from "./open-database.ts";

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
        const commit = createGroupCommit(prepareInsert(database), (run) => scheduler.schedule(Promise.resolve()).then(run));
        const answers = lists.map(async (ids, index) => {
          await scheduler.schedule(Promise.resolve(), `request ${index}`);
          const rows = rowsOf(ids);
          const fates = await commit(rows);
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

  it("commits requests that arrive together in one transaction, and tells each its own rows", async () => {
    const transactions: number[] = [];
    let run = () => {};
    const commit = createGroupCommit(
      (rows) => {
        transactions.push(rows.length);
        return rows.map(({ id }) => (id === idOf(2) ? "duplicate" : "stored"));
      },
      (later) => {
        run = later;
      },
    );
    const answers = [commit(rowsOf([1, 2])), commit([]), commit(rowsOf([3]))];
    expect(transactions).toEqual([]);
    run();
    expect(await Promise.all(answers)).toEqual([["stored", "duplicate"], [], ["stored"]]);
    expect(transactions).toEqual([3]);
  });

  it("stores nothing of a group that cannot be committed, and goes on with the next", async () => {
    database.exec("DELETE FROM events");
    const commit = createGroupCommit(prepareInsert(database));
    const [good, bad] = [rowsOf([1]), rowsOf([2]).map((row) => ({ ...row, page: null }))];
    // @ts-expect-error A page that is null breaks the table's rule in the middle of the transaction.
    const failed = await Promise.allSettled([commit(good), commit(bad)]);
    expect(failed.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(database.prepare("SELECT id FROM events").all()).toEqual([]);
    expect(await commit(good)).toEqual(["stored"]);
  });

  it("refuses a file that a newer version laid out, and opens its own again", async () => {
    const path = await databasePath();
    const first = openDatabase(path);
    prepareInsert(first)(rowsOf([1]));
    first.close();
    const again = openDatabase(path);
    expect(prepareInsert(again)(rowsOf([1]))).toEqual(["duplicate"]);
    again.exec("PRAGMA user_version = 2");
    again.close();
    expect(() => openDatabase(path)).toThrow("The database has layout 2, and this collector knows 1");
  });
});
