import { expect, it } from "vitest";
import { localise } from "./localise.ts";

const text = { fr: "merci", en: "thanks", ja: "ありがとう", "pt-BR": "obrigado" };

it("gives one text to every language", () => {
  expect(localise("thanks", "ja")).toBe("thanks");
});

it.each([
  ["the exact tag", "pt-BR", "obrigado"],
  ["its language part", "ja-JP", "ありがとう"],
  ["the fallback's", "de", "thanks"],
])("gives %s", (_which, locale, expected) => {
  expect(localise(text, locale)).toBe(expected);
});

it("gives the first text there is, and nothing for no text", () => {
  expect(localise({ fr: "merci" }, "ja")).toBe("merci");
  expect(localise({}, "ja")).toBe("");
  expect(localise(text, "de", "fr")).toBe("merci");
});
