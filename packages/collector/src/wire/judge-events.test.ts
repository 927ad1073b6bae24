import type { NorenEvent } from "@noren/core/events";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { batchOf, eventOf, idOf } from "../../test/events.ts";
import { defaultLimits } from "../limits.ts";
import { judgeEvents } from "./judge-events.ts";
import { type Batch, readBatch } from "./read-batch.ts";

const receivedAt = 1_700_000_200_000;

function judge(events: readonly unknown[], fields: Partial<Omit<Batch, "events">> = {}) {
  const read = readBatch(Buffer.from(JSON.stringify(batchOf(events, { ...fields, version: 1 }))), 500);
  if ("refusal" in read) throw new Error(read.refusal.message);
  return judgeEvents(read.found, receivedAt, defaultLimits);
}

function nested(depth: number): NorenEvent["data"] {
  return depth === 0 ? {} : { in: nested(depth - 1) };
}

describe("the judgement of events", () => {
  it.each([
    ["an id in capitals", { id: idOf(10).toUpperCase() }],
    ["a UUID of another version", { id: "0190a000-0000-4000-8000-000000000001" }],
    ["a name with a capital", { name: "pageView" }],
    ["a name of 41 characters", { name: "a".repeat(41) }],
    ["a time that is no number", { at: "yesterday" }],
    ["a time before 1970", { at: -1 }],
    ["a page that is missing", { page: undefined }],
    ["a page with a NUL", { page: "/\u0000" }],
    ["an unknown source", { source: "server" }],
    ["a visitor of 65 characters", { visitor: "v".repeat(65) }],
    ["a campaign that is no id", { campaign: "After order!" }],
    ["an empty variant", { variant: "" }],
    ["a context of another shape", { context: { device: "fridge", language: "en" } }],
    ["data that is a list", { data: [] }],
    ["data that is missing", { data: undefined }],
    ["data nested too deep", { data: nested(16) }],
  ])("rejects %s and keeps its neighbours", (_what, fields) => {
    const { rows, rejected } = judge([eventOf(1), { ...eventOf(2), ...fields }, eventOf(3)]);
    expect(rows.map(({ id }) => id)).toEqual([idOf(1), idOf(3)]);
    expect(rejected.size).toBe(1);
    expect([...rejected.values()][0]).not.toBe("");
  });

  it("takes names of 40 characters, fractions of milliseconds and the deepest nesting allowed", () => {
    const { rows } = judge([eventOf(1, { name: "a".repeat(40), at: 1.6, data: nested(14) })]);
    expect(rows).toMatchObject([{ at: 2 }]);
  });

  it("bears nesting that would exhaust the stack", () => {
    const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    const body = `{"version":1,"site":"shop","sentAt":1,"events":[{"id":"${idOf(1)}","data":${deep}}]}`;
    const read = readBatch(Buffer.from(body), 500);
    if ("refusal" in read) throw new Error(read.refusal.message);
    expect(judgeEvents(read.found, receivedAt, defaultLimits).rejected).toEqual(new Map([[idOf(1), "nested deeper than 16"]]));
  });

  it("keeps fields that it does not know out of the store", () => {
    const { rows } = judge([{ ...eventOf(1), mail: "a@b.example", context: { device: "phone", language: "en", agent: "SecretBrowser" } }]);
    expect(JSON.stringify(rows)).not.toMatch(/a@b|SecretBrowser/);
  });

  it("corrects times by the skew of the device's clock, and never into the future", () => {
    const at = (sentAt: number, time: number) => judge([eventOf(1, { at: time })], { sentAt }).rows[0]?.correctedAt;
    expect(at(receivedAt, receivedAt - 5000)).toBe(receivedAt - 5000);
    expect(at(receivedAt - 3_600_000, receivedAt - 3_605_000)).toBe(receivedAt - 5000);
    expect(at(receivedAt + 3_600_000, receivedAt + 3_595_000)).toBe(receivedAt - 5000);
    expect(at(receivedAt - 1000, receivedAt + 60_000)).toBe(receivedAt);
  });

  it("stores the valid one of two events with one id, and does not call it rejected", () => {
    const { rows, rejected } = judge([{ ...eventOf(1), name: "!" }, eventOf(1)]);
    expect([rows.length, rejected.size]).toEqual([1, 0]);
  });

  it("gives every event of any batch exactly one fate", () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.integer({ min: 0, max: 5 }).map((n) => eventOf(n)),
    );
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 20 }), (events) => {
        const { rows, rejected } = judge(events);
        const stored = rows.map(({ id }) => id);
        expect(new Set(stored).size).toBe(stored.length);
        expect(stored.some((id) => rejected.has(id))).toBe(false);
        const valid = events.filter((event) => stored.includes(Object(event).id));
        expect(valid.length + rejected.size).toBeLessThanOrEqual(events.length);
        if (events.length > 0) expect(stored.length + rejected.size).toBeGreaterThan(0);
      }),
    );
  });
});

describe("an event of nobody", () => {
  const pageOf = (page: string, fields: Partial<NorenEvent>) => judge([eventOf(1, { page, ...fields })]).rows[0]?.page;

  it.each([
    ["https://shop.example/checkout/order-received/1001/", "https://shop.example/checkout/order-received/*/"],
    ["https://shop.example/checkouts/Z2NwLWFzaWEtc291dGhlYXN0/thank-you", "https://shop.example/checkouts/*/thank-you"],
    ["http://127.0.0.1:4321/products/mug-2", "http://127.0.0.1:4321/products/mug-2"],
    ["https://shop.example/", "https://shop.example/"],
  ])("keeps no number of an order in its address: %s", (page, kept) => {
    expect(pageOf(page, {})).toBe(kept);
    expect(pageOf(page, { visitor: "v" })).toBe(page);
    expect(pageOf(page, { session: "s" })).toBe(page);
  });
});
