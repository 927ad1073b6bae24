import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { newVisitor } from "../identity/visitor.ts";
import memoryRecords from "./memory-records.ts";
import { indexedRecords, type Records, VISITOR } from "./records.ts";

let count = 0;
const fresh = () => {
  const name = `records ${++count}`;
  return { name, records: indexedRecords(name) };
};
const visitor = newVisitor(() => "id", 1);
const begin = (records: Records) =>
  records.change(
    ({ put }) => put(VISITOR, visitor),
    () => visitor,
  );
const add = (to: Records) => to.change(({ visitor, put }) => put(VISITOR, { ...visitor, visits: visitor.visits + 1 }));

describe.each([
  ["in IndexedDB", () => fresh().records],
  ["in memory", () => memoryRecords(undefined)],
])("records %s", (_where, make) => {
  it("begin the visitor's record only where that is asked for", async () => {
    const records = make();
    expect(await records.change(() => "changed")).toBeUndefined();
    expect(
      await records.change(
        ({ visitor }) => visitor.id,
        () => visitor,
      ),
    ).toBe("id");
  });

  it("are written and read in one transaction", async () => {
    const records = make();
    await begin(records);
    const seen = await records.change(async ({ get, put }) => {
      put("a", 1);
      const before = await get("a");
      put("a", undefined);
      return [before, await get("a")];
    });
    expect(seen).toEqual([1, undefined]);
  });

  it("are listed by prefix, in key order, up to a limit", async () => {
    const records = make();
    await begin(records);
    await records.change(({ put }) => {
      for (const key of ["event:3", "event:1", "eventual", "event:2"]) put(key, key);
    });
    expect(await records.list("event:", 10)).toEqual(["event:1", "event:2", "event:3"]);
    expect(await records.list("event:", 2)).toEqual(["event:1", "event:2"]);
    expect(await records.list("", 10)).toHaveLength(5);
  });

  it("are removed by key", async () => {
    const records = make();
    await begin(records);
    await records.change(({ put }) => {
      put("event:1", 1);
      put("event:2", 2);
    });
    await records.remove(["event:1", "event:9"]);
    expect(await records.list("event:", 10)).toEqual([2]);
  });

  it("are cut out between two keys, the ends included", async () => {
    const records = make();
    await begin(records);
    await records.change(({ put, cut }) => {
      for (const key of ["event:", "event:1", "event:\uffff", "event;", "event"]) put(key, key);
      cut("event:", "event;");
    });
    expect(await records.list("event", 10)).toEqual(["event"]);
  });

  it("are all gone once cleared, the visitor's too", async () => {
    const records = make();
    await begin(records);
    await records.clear();
    expect(await records.list("", 10)).toEqual([]);
    expect(await add(records)).toBeUndefined();
  });

  it("change one after the other", async () => {
    const records = make();
    await begin(records);
    await Promise.all([add(records), add(records), add(records)]);
    expect(await records.change(({ visitor }) => visitor.visits)).toBe(4);
  });

  it("go on after work that failed", async () => {
    const records = make();
    await begin(records);
    const failing = records.change(() => {
      throw new Error("broken");
    });
    await expect(failing).rejects.toThrow("broken");
    await add(records);
    expect(await records.change(({ visitor }) => visitor.visits)).toBe(2);
  });

  it("open again by themselves after they were closed", async () => {
    const records = make();
    records.close();
    await begin(records);
    records.close();
    expect(await records.change(({ visitor }) => visitor.id)).toBe("id");
  });

  it("take another shape under the visitor's key for no visitor", async () => {
    const records = make();
    await records.change(
      ({ put }) => put(VISITOR, { id: "strange" }),
      () => visitor,
    );
    expect(await records.change(() => "changed")).toBeUndefined();
  });
});

describe("records in IndexedDB, seen from two tabs,", () => {
  it("are not revived after the other tab cleared everything", async () => {
    const { name, records } = fresh();
    const other = indexedRecords(name);
    await begin(records);
    await records.change(({ put }) => put("event:1", 1));
    await other.clear();
    expect(await records.change(({ put }) => put("event:2", 2))).toBeUndefined();
    expect(await other.list("", 10)).toEqual([]);
  });

  it("count the changes of both", async () => {
    const { name, records } = fresh();
    const other = indexedRecords(name);
    await begin(records);
    await Promise.all([add(records), add(other), add(records), add(other)]);
    expect(await records.change(({ visitor }) => visitor.visits)).toBe(5);
  });
});

it("begins records in memory with the visitor that is known", async () => {
  expect(await memoryRecords(visitor).change(({ visitor }) => visitor.id)).toBe("id");
});

it("break off what is under way while the page is away, and do it when the page comes back", async () => {
  const { records } = fresh();
  await begin(records);
  const interrupted = add(records);
  records.away(true);
  const late = add(records);
  let done = false;
  void Promise.all([interrupted, late]).then(() => {
    done = true;
  });
  // Other records are written and read meanwhile.
  const others = fresh().records;
  await begin(others);
  await add(others);
  expect(done).toBe(false);
  records.away(false);
  await Promise.all([interrupted, late]);
  expect(await records.change((change) => change.visitor.visits)).toBe(3);
});

it("write all that was asked for although the page goes away then", async () => {
  const { name, records } = fresh();
  await begin(records);
  let ask = () => {};
  const asked = new Promise<void>((resolve) => {
    ask = resolve;
  });
  const change = records.change(async ({ get, put }) => {
    await get("nothing");
    put("event:1", 1);
    queueMicrotask(() => setTimeout(ask));
  });
  await asked;
  records.away(true);
  await change;
  expect(await indexedRecords(name).list("event:", 10)).toEqual([1]);
});
