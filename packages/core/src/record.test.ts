import fc from "fast-check";
import { expect, it } from "vitest";
import { isRecord, listed, numberOf, plainText, textOf } from "./record.ts";

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

it.each([
  ["1,980.00", 1980],
  ["1.980,00", 1980],
  ["1 980,00 €", 1980],
  ["12,99", 12.99],
  ["¥1,980", 1980],
  ["$12.50", 12.5],
  ["€ 12", 12],
  ["1.234.567,89", 1_234_567.89],
  ["1,234,567.89", 1_234_567.89],
  ["1,23,456.00", 123_456],
  ["19.990", 19.99],
  ["1.234.567", undefined],
  ["10 20", undefined],
  ["10-20", undefined],
  ["10.00 - 20.00", undefined],
  ["Rs.499", undefined],
  ["USD 12", undefined],
  [[], undefined],
  [{}, undefined],
  [true, undefined],
])("reads an amount as people write it, and no wrong one, of %j: %j", (text, amount) => {
  expect(numberOf(text)).toBe(amount);
});

it("reads back any number, and what a browser writes in English, German or Hindi", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (units) => {
      const amount = units / 100;
      expect(numberOf(amount)).toBe(amount);
      for (const locale of ["en-US", "de-DE", "hi-IN"])
        expect(numberOf(amount.toLocaleString(locale, { minimumFractionDigits: 2 }))).toBe(amount);
    }),
  );
});

it("reads the text of texts, numbers, lists and names", () => {
  expect([1, 0, "a", ["b", "c"], { name: "d" }, { "@id": "e" }, [{ name: ["f"] }]].map(plainText)).toEqual([
    "1",
    "0",
    "a",
    "b",
    "d",
    "e",
    "f",
  ]);
  expect([undefined, null, "", [], {}].map(plainText)).toEqual(Array(5).fill(undefined));
});

it("reads texts that hold something only", () => {
  expect(["a", "", 1, null].map(textOf)).toEqual(["a", undefined, undefined, undefined]);
});
