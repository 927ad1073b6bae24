import { expect, test } from "vitest";
import { orderNumber } from "./order.ts";

test("an order's number tells its day and is drawn from letters that nobody confuses", () => {
  const day = new Date("2026-11-22T23:59:00Z");
  expect(orderNumber(day, () => 0)).toBe("Y-261122-AAAAA");
  expect(orderNumber(day, () => 0.999)).toBe("Y-261122-99999");
  expect(orderNumber(day)).toMatch(/^Y-261122-[A-HJ-NP-RT-Z346789]{5}$/);
});
