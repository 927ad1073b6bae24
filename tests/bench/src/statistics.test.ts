import { expect, it } from "vitest";
import { median, quantile } from "./statistics.ts";

it("finds the middle of an odd and of an even number of values, in any order", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

it("lies between neighbours where no value has the share below it", () => {
  expect(quantile([0, 10, 20, 30, 40], 0.95)).toBeCloseTo(38);
  expect(quantile([7], 0.95)).toBe(7);
});

it("has no answer for no values", () => {
  expect(median([])).toBeNaN();
});
