import { expect, it } from "vitest";
import { strings as english } from "./en.ts";
import { loadStrings } from "./index.ts";
import { strings as japanese } from "./ja.ts";

it("loads a language by its tag, and English for one it has not", async () => {
  expect(await loadStrings("ja-JP")).toBe(japanese);
  expect(await loadStrings("en-GB")).toBe(english);
  expect(await loadStrings("jam")).toBe(english);
});

it("leaves no string empty", () => {
  for (const strings of [english, japanese]) expect(Object.values(strings).filter((text) => !text.trim())).toEqual([]);
});
