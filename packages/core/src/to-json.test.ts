import { afterEach, expect, it } from "vitest";
import { toJson } from "./to-json.ts";

const kindsWithHooks = [Array.prototype, Object.prototype];
afterEach(() => {
  for (const kind of kindsWithHooks) Reflect.deleteProperty(kind, "toJSON");
});

const value = {
  items: [{ id: "bowl", sizes: [1, 2] }, []],
  at: new Date(0),
  none: undefined,
  nothing: null,
  text: "[]",
  url: new URL("https://a.example"),
};
const written = JSON.stringify(value);

it("writes what JSON.stringify writes", () => {
  expect(toJson(value)).toBe(written);
  expect(toJson([value, undefined])).toBe(JSON.stringify([value, undefined]));
});

it.each([
  ["lists", [Array.prototype]],
  ["objects, and so of lists", [Object.prototype]],
])("writes what stands there where an old library makes text of %s", (_, kinds) => {
  const toText = () => "[text]";
  for (const kind of kinds) Object.assign(kind, { toJSON: toText });
  const seen = { theirs: JSON.stringify(value), ours: toJson(value), list: toJson([1, [2]]), left: Reflect.get([], "toJSON") };
  for (const kind of kinds) Reflect.deleteProperty(kind, "toJSON");
  expect(seen.theirs).not.toBe(written);
  expect(seen).toMatchObject({ ours: written, list: "[1,[2]]", left: toText });
});

it("throws for what goes in a circle", () => {
  const circle: { self?: unknown } = {};
  circle.self = [circle];
  expect(() => toJson(circle)).toThrow(TypeError);
});
