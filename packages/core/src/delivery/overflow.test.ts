import "fake-indexeddb/auto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NorenEvent } from "../events/event.ts";
import { newVisitor } from "../identity/visitor.ts";
import { event } from "../testing/event.ts";
import type { Caps } from "./caps.ts";
import { isEvent } from "./is-event.ts";
import memoryRecords from "./memory-records.ts";
import { shed } from "./overflow.ts";
import { EVENTS, indexedRecords, type Records, VISITOR } from "./records.ts";

const DAY = 86_400_000;
const now = 100 * DAY;
const visitor = { ...newVisitor(() => "id", 1), id: "who", session: "when" };
const wide: Caps = { count: 1_000, bytes: 1e9, age: 28 * DAY };
const idOf = (index: number) => `00000000-0000-7000-8000-${String(index).padStart(12, "0")}`;
let count = 0;

const fill = async (events: Partial<NorenEvent>[], records: Records = memoryRecords(visitor)) => {
  await records.change(
    ({ put }) => {
      put(VISITOR, visitor);
      events.forEach((given, index) => {
        put(EVENTS + idOf(index), event({ id: idOf(index), at: now, ...given }));
      });
    },
    () => visitor,
  );
  return records;
};
const left = async (records: Records) => (await records.list(EVENTS, 10_000)).filter(isEvent);
const kept = async (records: Records) => (await left(records)).filter(({ name }) => name !== "events_dropped");
const reports = async (records: Records) => (await left(records)).filter(({ name }) => name === "events_dropped");
const run = (records: Records, caps: Partial<Caps>, large?: NorenEvent) => shed(records, now, () => 0.5, large, { ...wide, ...caps });

describe("what waits beyond the caps", () => {
  it("is left alone while there is none", async () => {
    const records = await fill([{}, {}]);
    expect(await run(records, { count: 2 })).toEqual([]);
    expect(await left(records)).toHaveLength(2);
  });

  it("goes with impressions first, then the rest, and with answers, leads and orders last, the oldest first of each", async () => {
    const names = ["purchase", "view_item", "faq_opened", "survey_answered", "campaign_shown", "lead_submitted", "campaign_dismissed"];
    const order: string[][] = [];
    for (let most = 6; most >= 3; most--) {
      const records = await fill(names.map((name) => ({ name })));
      await run(records, { count: most / 0.9 });
      order.push((await kept(records)).map(({ name }) => name));
    }
    expect(order).toEqual([
      ["purchase", "faq_opened", "survey_answered", "campaign_shown", "lead_submitted", "campaign_dismissed"],
      ["purchase", "faq_opened", "survey_answered", "lead_submitted", "campaign_dismissed"],
      ["purchase", "survey_answered", "lead_submitted", "campaign_dismissed"],
      ["purchase", "survey_answered", "lead_submitted"],
    ]);
  });

  it("is counted where this tab dropped it, and not where another one was quicker", async () => {
    const records = await fill([{}, {}, {}]);
    const events = await records.list(EVENTS, 9);
    const stale: Records = { ...records, list: async () => events };
    await records.remove([EVENTS + idOf(0)]);
    await run(stale, { count: 0 });
    expect(await reports(records)).toMatchObject([{ data: { count: 2 } }]);
    await run(stale, { count: 0 });
    expect(await reports(records)).toHaveLength(1);
  });

  it("goes by bytes in UTF-8", async () => {
    const records = await fill([{}, { data: { text: "語".repeat(1_000) } }, {}]);
    expect(await run(records, { bytes: 3_000 })).toEqual([idOf(1)]);
    expect(await reports(records)).toMatchObject([{ data: { count: 0, bytes: 1, age: 0, large: 0 } }]);
  });

  it("goes by bytes with nothing kept in the place of what is worth more, however small", async () => {
    const answer = { name: "survey_answered", data: { text: "x".repeat(400) } };
    const records = await fill([{ name: "view_item" }, { name: "faq_opened" }, answer, answer, answer]);
    expect(await run(records, { bytes: 1_600 })).toHaveLength(3);
    expect((await kept(records)).map(({ name }) => name)).toEqual(["survey_answered", "survey_answered"]);
  });

  it("goes when it is older than the age, whatever it is worth", async () => {
    const records = await fill([{ at: now - 28 * DAY - 1, name: "purchase" }, { at: now - 28 * DAY }, { at: now + 9 * DAY }]);
    expect(await run(records, {})).toEqual([idOf(0)]);
    expect(await reports(records)).toMatchObject([{ data: { age: 1 } }]);
  });

  it("makes some room, so that the next event passes no cap", async () => {
    const records = await fill(Array.from({ length: 101 }, () => ({})));
    await run(records, { count: 100 });
    expect(await kept(records)).toHaveLength(90);
  });

  it("is counted in one event of the same visitor", async () => {
    const records = await fill([{ at: 0, page: "https://shop.example/a" }, { page: "https://shop.example/b" }, {}, {}]);
    await run(records, { count: 2 });
    expect(await reports(records)).toEqual([
      {
        id: "00000000-0000-7000-8000-800000000000",
        name: "events_dropped",
        at: now,
        visitor: "who",
        session: "when",
        page: "https://shop.example/a",
        source: "derived",
        data: { count: 2, bytes: 0, age: 1, large: 0 },
      },
    ]);
  });

  it("is counted once where two tabs drop it", async () => {
    const name = `overflow ${++count}`;
    const records = await fill(
      Array.from({ length: 10 }, () => ({})),
      indexedRecords(name),
    );
    await Promise.all([run(records, { count: 6 }), run(indexedRecords(name), { count: 6 })]);
    expect(await kept(records)).toHaveLength(5);
    const counted = (await reports(records)).reduce((sum, { data }) => sum + Number(data.count), 0);
    expect(counted).toBe(5);
  });

  it("is never more than the caps allow, and all of the rest is still there", async () => {
    const names = fc.constantFrom("view_item", "purchase", "survey_answered", "faq_opened");
    const events = fc.array(fc.record({ name: names, at: fc.integer({ min: now - 40 * DAY, max: now + DAY }) }), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(events, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 150, max: 9_000 }), async (given, most, bytes) => {
        const records = await fill(given);
        const ids = await run(records, { count: most, bytes });
        const rest = await kept(records);
        expect(rest.length).toBeLessThanOrEqual(most);
        expect(rest.reduce((sum, each) => sum + JSON.stringify(each).length, 0)).toBeLessThanOrEqual(bytes);
        expect(rest.length + ids.length).toBe(given.length);
        const counts = Object.values((await reports(records))[0]?.data ?? {}).map(Number);
        expect(counts.reduce((sum, each) => sum + each, 0)).toBe(ids.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe("an event that the collector finds too large", () => {
  it("goes alone, and is counted", async () => {
    const records = await fill([{}, {}]);
    expect(await run(records, { count: 1 }, event({ id: idOf(1) }))).toEqual([idOf(1)]);
    expect(await kept(records)).toHaveLength(1);
    expect(await reports(records)).toMatchObject([{ data: { count: 0, bytes: 0, age: 0, large: 1 } }]);
  });

  it("leaves nothing behind after the visitor withdrew", async () => {
    const records = await fill([{}]);
    await records.clear();
    await run(records, {}, event({ id: idOf(0) }));
    expect(await records.list("", 10)).toEqual([]);
  });
});
