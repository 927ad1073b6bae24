import { expect, test } from "vitest";
import { workingDayAfter } from "./delivery.ts";

test("a delivery takes no weekend into account", () => {
  const friday = new Date("2026-11-20T15:00:00Z");
  expect(workingDayAfter(friday, 1).toISOString()).toBe("2026-11-23T00:00:00.000Z");
  expect(workingDayAfter(friday, 4).toISOString()).toBe("2026-11-26T00:00:00.000Z");
});

test("no day of waiting is the same day", () => {
  expect(workingDayAfter(new Date("2026-11-21T15:00:00Z"), 0).toISOString()).toBe("2026-11-21T00:00:00.000Z");
});
