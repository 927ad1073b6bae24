import { expect, it } from "vitest";
import { isRecord, listed, numberOf, textOf } from "./record.ts";

it("takes objects for records, but neither null nor lists", () => {
  expect([{}, { a: 1 }, null, [], "a", 1, undefined].map(isRecord)).toEqual([true, true, false, false, false, false, false]);
});

it("lists one value, keeps a list, and lists nothing as nothing", () => {
  expect([listed(1), listed([1, 2]), listed(undefined)]).toEqual([[1], [1, 2], []]);
});

it("reads finite numbers and their texts only", () => {
  expect([1, "12.5", "", null, undefined, "many", Number.NaN, "Infinity", 0].map(numberOf)).toEqual([
    1,
    12.5,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    0,
  ]);
});

it("reads texts that hold something only", () => {
  expect(["a", "", 1, null].map(textOf)).toEqual(["a", undefined, undefined, undefined]);
});
