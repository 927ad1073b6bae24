import fc from "fast-check";
import { expect, it } from "vitest";
import { jsonFault } from "./json-fault.ts";

it.each([
  ['{"a": tea}', 6],
  ['{"a": 1,}', 8],
  ['{"a": 1 "b": 2}', 8],
  ["[1, 2", 5],
  ["{'a': 1}", 1],
  ['{"a" 1}', 5],
  ["[01]", 2],
  ['["\n"]', 1],
  ["1 2", 2],
  ["", 0],
])("finds the fault of %j at %i", (text, at) => {
  expect(jsonFault(text)).toBe(at);
});

it("finds none in JSON, and one within the text in whatever else", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(jsonFault(text)).toBe(text.length);
    }),
  );
  fc.assert(
    fc.property(fc.json({ maxDepth: 3 }), fc.nat(), (text, cut) => {
      const broken = `${text.slice(0, cut % (text.length + 1))}?`;
      expect(jsonFault(broken)).toBeLessThan(broken.length);
    }),
  );
});
