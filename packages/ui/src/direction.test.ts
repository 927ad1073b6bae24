import { expect, it } from "vitest";
import { direction } from "./direction.ts";

it.each([
  ["ar", "rtl"],
  ["he-IL", "rtl"],
  ["fa-AF", "rtl"],
  ["en", "ltr"],
  ["ja-JP", "ltr"],
  ["arn", "ltr"],
])("reads %s %s", (locale, way) => {
  expect(direction(locale)).toBe(way);
});
