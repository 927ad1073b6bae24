import { expect, it } from "vitest";
import { retryAfter } from "./retry-after.ts";

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
