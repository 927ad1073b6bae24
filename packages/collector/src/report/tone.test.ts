import { expect, it } from "vitest";
import { npsTone, toneOf } from "./tone.ts";

const tonesOf = (measure: Parameters<typeof toneOf>[0], from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, step) => toneOf(measure, from + step));

it("knows promoters from 9, passives from 7, and detractors below", () => {
  expect([0, 6, 7, 8, 9, 10].map(npsTone)).toEqual(["detractors", "detractors", "passives", "passives", "promoters", "promoters"]);
  expect(tonesOf("nps", 6, 9)).toEqual(["detractors", "passives", "passives", "promoters"]);
});

it("takes the upper two of five as good for CSAT, and the upper three of seven for CES", () => {
  expect(tonesOf("csat", 3, 5)).toEqual(["detractors", "promoters", "promoters"]);
  expect(tonesOf("ces", 4, 7)).toEqual(["detractors", "promoters", "promoters", "promoters"]);
});

it("has none where a measure counts nothing as good", () => {
  expect(tonesOf("mean", 1, 2)).toEqual([undefined, undefined]);
  expect(toneOf(undefined, 10)).toBeUndefined();
});
