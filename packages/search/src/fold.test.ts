import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldWithOffsets } from "./fold.ts";

describe("fold", () => {
  it.each([
    ["ＷＩ-ＦＩ", "wi-fi"],
    ["Café", "cafe"],
    ["don’t", "dont"],
    ["サイズ", "さいず"],
    ["ﾜｲﾔﾚｽ ｲﾔﾎﾝ", "わいやれす いやほん"],
    ["ﾊﾟｿｺﾝ", "ぱそこん"],
    ["ヴァイオリン", "ゔぁいおりん"],
    ["メーカー", "めか"],
    ["返品", "返品"],
    ["㍿", "株式会社"],
  ])("folds %s to %s", (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const once = fold(text);
        expect(fold(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it("leads every folded character back into the original, in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const { text: folded, at } = foldWithOffsets(text);
        expect(at).toHaveLength(folded.length + 1);
        expect(at.at(-1)).toBe(text.length);
        for (let unit = 1; unit < at.length; unit++) expect(at[unit]).toBeGreaterThanOrEqual(at[unit - 1] ?? 0);
      }),
    );
  });
});
