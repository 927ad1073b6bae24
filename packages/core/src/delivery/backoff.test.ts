import fc from "fast-check";
import { expect, it } from "vitest";
import { backoff, retryAfter } from "./backoff.ts";

it("waits at random below a bound that doubles from one second to five minutes", () => {
  fc.assert(
    fc.property(fc.nat(2_000), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (attempt, random) => {
      const wait = backoff(attempt, () => random);
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(wait).toBeLessThanOrEqual(Math.min(300, 2 ** attempt));
      expect(wait).toBeCloseTo(random * backoff(attempt, () => 1), 6);
    }),
  );
  expect([0, 1, 5, 20].map((attempt) => backoff(attempt, () => 1))).toEqual([1, 2, 32, 300]);
});

const now = Date.parse("2026-11-22T10:00:00Z");

it.each([
  ["120", 120_000],
  [" 5 ", 5_000],
  ["0", 0],
  ["Sun, 22 Nov 2026 10:01:30 GMT", 90_000],
  ["Sun, 22 Nov 2026 09:00:00 GMT", undefined],
  ["-5", undefined],
  ["99999999", 86_400_000],
  ["soon", undefined],
  ["", undefined],
  [null, undefined],
])("reads Retry-After %j as %j milliseconds", (header, expected) => {
  expect(retryAfter(header, now)).toBe(expected);
});
