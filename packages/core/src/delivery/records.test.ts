import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { newVisitor } from "../identity/visitor.ts";
import { indexedRecords, VISITOR } from "./records.ts";

let count = 0;
const fresh = () => {
  const name = `records ${++count}`;
  return { name, records: indexedRecords(name) };
};
const visitor = newVisitor(() => "id", 1);
const begin = (records: ReturnType<typeof indexedRecords>) =>
  records.change(
    ({ put }) => put(VISITOR, visitor),
    () => visitor,
  );

describe("records in IndexedDB", () => {
  it("begins the visitor's record only where that is asked for", async () => {
    const { records } = fresh();
    expect(await records.change(() => "changed")).toBeUndefined();
    expect(
      await records.change(
        ({ visitor }) => visitor.id,
        () => visitor,
      ),
    ).toBe("id");
  });

  it("writes and reads in one transaction", async () => {
    const { records } = fresh();
    await begin(records);
    const seen = await records.change(async ({ get, put }) => {
      put("a", 1);
      const before = await get("a");
      put("a", undefined);
      return [before, await get("a")];
    });
    expect(seen).toEqual([1, undefined]);
  });

  it("lists values by prefix, in key order, up to a limit", async () => {
    const { records } = fresh();
    await begin(records);
    await records.change(({ put }) => {
      for (const key of ["event:3", "event:1", "eventual", "event:2"]) put(key, key);
    });
    expect(await records.list("event:", 10)).toEqual(["event:1", "event:2", "event:3"]);
    expect(await records.list("event:", 2)).toEqual(["event:1", "event:2"]);
    expect(await records.list("", 10)).toHaveLength(5);
  });

  it("removes keys", async () => {
    const { records } = fresh();
    await begin(records);
    await records.change(({ put }) => {
      put("event:1", 1);
      put("event:2", 2);
    });
    await records.remove(["event:1", "event:9"]);
    expect(await records.list("event:", 10)).toEqual([2]);
  });

  it("keeps nothing of work that failed, and rejects", async () => {
    const { records } = fresh();
    await begin(records);
    await expect(
      records.change(({ put }) => {
        put("a", 1);
        throw new Error("broken");
      }),
    ).rejects.toThrow("broken");
    await expect(records.change(({ put }) => put("f", () => undefined))).rejects.toThrow();
    expect(await records.list("f", 10)).toEqual([]);
  });

  it("revives nothing after another tab cleared everything", async () => {
    const { name, records } = fresh();
    const other = indexedRecords(name);
    await begin(records);
    await records.change(({ put }) => put("event:1", 1));
    await other.clear();
    expect(await records.change(({ put }) => put("event:2", 2))).toBeUndefined();
    expect(await other.list("", 10)).toEqual([]);
  });

  it("counts every tab's changes when two work on the same record", async () => {
    const { name, records } = fresh();
    const other = indexedRecords(name);
    await begin(records);
    const add = (to: typeof records) => to.change(({ visitor, put }) => put(VISITOR, { ...visitor, visits: visitor.visits + 1 }));
    await Promise.all([add(records), add(other), add(records), add(other)]);
    expect(await records.change(({ visitor }) => visitor.visits)).toBe(5);
  });

  it("opens again by itself after it was closed", async () => {
    const { records } = fresh();
    records.close();
    await begin(records);
    records.close();
    expect(await records.change(({ visitor }) => visitor.id)).toBe("id");
  });

  it("takes another shape under the visitor's key for no visitor", async () => {
    const { records } = fresh();
    await records.change(
      ({ put }) => put(VISITOR, { id: "strange" }),
      () => visitor,
    );
    expect(await records.change(() => "changed")).toBeUndefined();
  });
});
