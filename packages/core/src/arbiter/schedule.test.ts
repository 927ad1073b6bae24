import { describe, expect, it } from "vitest";
import type { Campaign } from "../schema/campaign.ts";
import { instant, isScheduled } from "./schedule.ts";

describe("instant", () => {
  it.each([
    ["2026-11-22T10:00:00Z", undefined, "2026-11-22T10:00:00Z"],
    ["2026-11-22T10:00:00+09:00", "America/New_York", "2026-11-22T01:00:00Z"],
    ["2026-11-22T10:00", undefined, "2026-11-22T10:00:00Z"],
    ["2026-11-22T10:00:30", "Asia/Tokyo", "2026-11-22T01:00:30Z"],
    ["2026-11-22", "Asia/Tokyo", "2026-11-21T15:00:00Z"],
    ["2026-11-22", "America/New_York", "2026-11-22T05:00:00Z"],
    ["2026-07-01", "America/New_York", "2026-07-01T04:00:00Z"],
    ["2026-07-01T12:00", "Asia/Kolkata", "2026-07-01T06:30:00Z"],
  ])("reads %s in %s as %s", (time, timeZone, expected) => {
    expect(instant(time, timeZone)).toBe(Date.parse(expected));
  });

  it.each([
    // Clocks go from 02:00 to 03:00 on 29 March and back from 03:00 to 02:00 on 25 October.
    ["Europe/Berlin", "2026-03-29T01:59", "2026-03-29T00:59:00Z"],
    ["Europe/Berlin", "2026-03-29T03:00", "2026-03-29T01:00:00Z"],
    ["Europe/Berlin", "2026-03-29T03:30", "2026-03-29T01:30:00Z"],
    ["Europe/Berlin", "2026-10-25T01:59", "2026-10-24T23:59:00Z"],
    ["Europe/Berlin", "2026-10-25T03:00", "2026-10-25T02:00:00Z"],
    ["America/New_York", "2026-03-08T01:30", "2026-03-08T06:30:00Z"],
    ["America/New_York", "2026-03-08T03:00", "2026-03-08T07:00:00Z"],
    ["America/New_York", "2026-11-01T00:30", "2026-11-01T04:30:00Z"],
    ["America/New_York", "2026-11-01T02:00", "2026-11-01T07:00:00Z"],
    ["America/New_York", "2026-11-01T06:00", "2026-11-01T11:00:00Z"],
    ["Australia/Sydney", "2026-10-04T00:30", "2026-10-03T14:30:00Z"],
    ["Australia/Sydney", "2026-10-04T04:00", "2026-10-03T17:00:00Z"],
  ])("knows the clocks of %s around their change: %s", (timeZone, time, expected) => {
    expect(new Date(instant(time, timeZone)).toISOString()).toBe(new Date(expected).toISOString());
  });
});

describe("isScheduled", () => {
  const within = (schedule: NonNullable<Campaign["schedule"]>, at: string) => isScheduled(schedule, Date.parse(at));

  it("begins with `from` and ends before `to`, in the schedule's time zone", () => {
    const schedule = { from: "2026-11-22", to: "2026-11-23", timeZone: "Asia/Tokyo" };
    expect(within(schedule, "2026-11-21T14:59:59.999Z")).toBe(false);
    expect(within(schedule, "2026-11-21T15:00:00Z")).toBe(true);
    expect(within(schedule, "2026-11-22T14:59:59.999Z")).toBe(true);
    expect(within(schedule, "2026-11-22T15:00:00Z")).toBe(false);
  });

  it("may be open at either end", () => {
    expect(within({ from: "2026-11-22" }, "2036-01-01T00:00:00Z")).toBe(true);
    expect(within({ to: "2026-11-22" }, "2016-01-01T00:00:00Z")).toBe(true);
  });
});
