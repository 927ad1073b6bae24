import { expect, test } from "vitest";
import { en } from "./en.ts";
import { fill } from "./fill.ts";
import { ja } from "./ja.ts";

function placeholders(value: unknown, path = ""): [string, string[]][] {
  if (typeof value === "string") return [[path, [...value.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "").toSorted()]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => placeholders(inner, `${path}/${key}`));
}

test("every text has the same values to fill in both languages", () => {
  const japanese = new Map(placeholders(ja));
  for (const [path, names] of placeholders(en)) expect(japanese.get(path), path).toEqual(names);
  expect(japanese.size).toBe(placeholders(en).length);
});

test("a value that is not given stays visible", () => {
  expect(fill("{n} of {total}", { n: 3 })).toBe("3 of {total}");
  expect(fill("{toString}", {})).toBe("{toString}");
});
