import { describe, expect, it } from "vitest";
import { strings as en } from "./locales/en.ts";
import { strings as ja } from "./locales/ja.ts";
import { textsOf } from "./texts.ts";

const nps = { id: "nps", type: "nps" } as const;
const reason = { id: "reason", type: "text" } as const;

describe("a question's words", () => {
  it("name the company in the standard question, or say us", () => {
    expect(textsOf(nps, {}, en, "en", "passive").title).toBe("How likely is it that you would recommend us to a friend or colleague?");
    expect(textsOf(nps, { company: "Kiri & Co $&" }, en, "en", "passive").title).toContain("recommend Kiri & Co $& to");
    expect(textsOf(nps, { company: { en: "Kiri", ja: "霧" } }, ja, "ja", "passive").title).toMatch(/^霧を/);
  });

  it("differ by the group of the score", () => {
    const titles = (["promoter", "passive", "detractor"] as const).map((group) => textsOf(reason, {}, en, "en", group).title);
    expect(new Set(titles).size).toBe(3);
  });

  it("are the merchant's where there are some, in the language asked for", () => {
    const text = { promoter: { en: "Why?", ja: "なぜ？" }, passive: "Hm?", detractor: "Oh?" };
    expect(textsOf({ ...reason, text }, {}, ja, "ja", "promoter").title).toBe("なぜ？");
    expect(textsOf({ ...reason, text }, {}, ja, "ja", "passive").title).toBe("Hm?");
    expect(
      textsOf({ ...nps, text: "[company]?", low: "no", high: { ja: "はい" } }, { company: "Kiri" }, ja, "ja-JP", "passive"),
    ).toMatchObject({
      title: "Kiri?",
      low: "no",
      high: "はい",
    });
  });
});
