import { describe, expect, it } from "vitest";
import { calendar, unitFor } from "./calendar.ts";

const at = (text: string) => Date.parse(text);
const iso = (times: readonly number[]) => times.map((time) => new Date(time).toISOString());

describe("the calendar of a trend", () => {
  it("begins each day by the clocks of the place, the days included on which they change", () => {
    // In Berlin summer time ended on 25 October 2026.
    expect(iso(calendar("day", at("2026-10-24T12:00:00Z"), at("2026-10-26T12:00:00Z"), "Europe/Berlin", 40))).toEqual([
      "2026-10-23T22:00:00.000Z",
      "2026-10-24T22:00:00.000Z",
      "2026-10-25T23:00:00.000Z",
    ]);
    expect(iso(calendar("day", at("2026-11-01T00:00:00Z"), at("2026-11-01T20:00:00Z"), "Asia/Tokyo", 40))).toEqual([
      "2026-10-31T15:00:00.000Z",
      "2026-11-01T15:00:00.000Z",
    ]);
  });

  it("begins weeks on Monday and months on the first", () => {
    expect(iso(calendar("week", at("2026-11-12T00:00:00Z"), at("2026-11-22T23:00:00Z"), "UTC", 40))).toEqual([
      "2026-11-09T00:00:00.000Z",
      "2026-11-16T00:00:00.000Z",
    ]);
    expect(iso(calendar("month", at("2025-12-31T23:59:00Z"), at("2026-02-01T00:00:00Z"), "UTC", 40))).toEqual([
      "2025-12-01T00:00:00.000Z",
      "2026-01-01T00:00:00.000Z",
      "2026-02-01T00:00:00.000Z",
    ]);
  });

  it("has at most so many, the latest", () => {
    expect(iso(calendar("month", 0, at("2026-11-22T00:00:00Z"), "UTC", 2))).toEqual([
      "2026-10-01T00:00:00.000Z",
      "2026-11-01T00:00:00.000Z",
    ]);
  });

  it("has days for a month, weeks for a quarter, months beyond", () => {
    const day = 86_400_000;
    expect([unitFor(0, 30 * day), unitFor(0, 90 * day), unitFor(0, 365 * day)]).toEqual(["day", "week", "month"]);
  });
});
