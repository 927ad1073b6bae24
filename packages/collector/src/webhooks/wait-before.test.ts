import { describe, expect, it } from "vitest";
import { waitBefore } from "./wait-before.ts";

const now = 1_700_000_000_000;
const hour = 3_600_000;

describe("the wait before the next attempt", () => {
  it("doubles from a second to an hour, with half of it at random", () => {
    expect([1, 2, 3, 12, 13, 1000].map((attempt) => waitBefore(attempt, null, now, () => 1))).toEqual([
      1000,
      2000,
      4000,
      2_048_000,
      hour,
      hour,
    ]);
    expect(waitBefore(3, null, now, () => 0)).toBe(2000);
  });

  it.each([
    ["120", 120_000],
    [new Date(now + 90_000).toUTCString(), 90_000],
    ["86400", hour],
    ["soon", 1000],
    [new Date(now - 90_000).toUTCString(), 1000],
  ])("follows Retry-After: %s", (header, wait) => {
    expect(waitBefore(1, header, now, () => 1)).toBe(wait);
  });
});
