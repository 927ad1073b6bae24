import { type Localised, localise } from "@noren/core";
import { describe, expect, it } from "vitest";
import { strings as en } from "./locales/en.ts";
import { strings as ja } from "./locales/ja.ts";
import type { Strings } from "./locales/strings.ts";
import type { Group } from "./logic.ts";
import { nps } from "./questions/nps.tsx";
import { text } from "./questions/text.tsx";
import type { Content, QuestionOf } from "./schema.ts";
import { textsOf } from "./texts.ts";

const say = (locale: string) => (words: Localised) => localise(words, locale);
const npsTexts = (more: Partial<QuestionOf<"nps">>, content: Content, strings: Strings, locale: string) =>
  textsOf({ id: "nps", type: "nps", ...more }, nps, content, strings, "passive", say(locale));
const reasonTexts = (more: Partial<QuestionOf<"text">>, strings: Strings, locale: string, group: Group) =>
  textsOf({ id: "reason", type: "text", ...more }, text, {}, strings, group, say(locale));

describe("a question's words", () => {
  it("name the company in the standard question, or say us", () => {
    expect(npsTexts({}, {}, en, "en").title).toBe("How likely is it that you would recommend us to a friend or colleague?");
    expect(npsTexts({}, { company: "Kiri & Co $&" }, en, "en").title).toContain("recommend Kiri & Co $& to");
    expect(npsTexts({}, { company: { en: "Kiri", ja: "霧" } }, ja, "ja").title).toMatch(/^霧を/);
  });

  it("differ by the group of the score", () => {
    const titles = (["promoter", "passive", "detractor"] as const).map((group) => reasonTexts({}, en, "en", group).title);
    expect(new Set(titles).size).toBe(3);
  });

  it("are the merchant's where there are some, in the language asked for", () => {
    const words = { promoter: { en: "Why?", ja: "なぜ？" }, passive: "Hm?", detractor: "Oh?" };
    expect(reasonTexts({ text: words }, ja, "ja", "promoter").title).toBe("なぜ？");
    expect(reasonTexts({ text: words }, ja, "ja", "passive").title).toBe("Hm?");
    expect(npsTexts({ text: "[company]?", low: "no", high: { ja: "はい" } }, { company: "Kiri" }, ja, "ja-JP")).toMatchObject({
      title: "Kiri?",
      low: "no",
      high: "はい",
    });
  });
});
