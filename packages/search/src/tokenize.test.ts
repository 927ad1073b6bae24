import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "./tokenize.ts";

const terms = (text: string) => tokenize(text).map((token) => token.term);

describe("tokenize", () => {
  it("cuts words at spaces and punctuation, and stems them", () => {
    expect(terms("Where's my order? (shipping)")).toEqual(["wher", "my", "order", "ship"]);
  });

  it("cuts Japanese into pairs of neighbouring characters", () => {
    expect(terms("返品の送料")).toEqual(["返品", "品の", "の送", "送料"]);
  });

  it("lets a lone character stand by itself", () => {
    expect(terms("色 と 柄")).toEqual(["色", "と", "柄"]);
  });

  it("parts scripts that touch", () => {
    expect(terms("USB充電は5V")).toEqual(["usb", "充電", "電は", "5v"]);
  });

  it("tells katakana, which carries meaning, from hiragana", () => {
    expect(tokenize("ギフトです").map((token) => [token.term, token.kana])).toEqual([
      ["ぎふ", false],
      ["ふと", false],
      ["とで", false],
      ["です", true],
    ]);
  });

  it("points back at the original text", () => {
    const text = "ｻｲｽﾞ guide";
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual(["ｻｲ", "ｲｽﾞ", "guide"]);
  });

  it("gives ranges inside the text, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        for (const { term, start, end } of tokenize(text)) {
          expect(term).not.toMatch(/\s/);
          expect(term.length).toBeGreaterThan(0);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
