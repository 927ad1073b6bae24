// @vitest-environment node
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openIndex } from "@noren/search";
import { describe, expect, it } from "vitest";
import { compileFaq } from "./compile-faq.ts";

const read = (locale: string) =>
  compileFaq(readFileSync(fileURLToPath(new URL(`../../../../examples/storefront/faq/${locale}.md`, import.meta.url)), "utf8"), { locale });
const faqs = { en: read("en"), ja: read("ja") };
const questions = (locale: "en" | "ja") => faqs[locale].categories.flatMap((category) => category.questions);

describe("the demo store's questions", () => {
  it.each(["en", "ja"] as const)("are complete and clean in %s", (locale) => {
    expect(faqs[locale].warnings).toEqual([]);
    expect(questions(locale).length).toBeGreaterThanOrEqual(42);
  });

  it("are the same questions in both languages", () => {
    expect(
      questions("ja")
        .map(({ id }) => id)
        .sort(),
    ).toEqual(
      questions("en")
        .map(({ id }) => id)
        .sort(),
    );
  });

  it.each([
    ["en", "how do i start a return", "return-how"],
    ["en", "refund", "refund-time"],
    ["en", "retrun", "return-window"],
    ["en", "can i pay with paypal", "payment-other"],
    ["en", "wat is the shiping cost", "delivery-cost"],
    ["en", "my cactus died", "return-plant"],
    ["en", "i lost my password", "account"],
    ["en", "unsubscribe", "newsletter"],
    ["ja", "返品したい", "return-how"],
    ["ja", "へんぴん", "return-window"],
    ["ja", "ﾍﾝﾋﾟﾝ", "return-window"],
    ["ja", "そうりょう", "delivery-cost"],
    ["ja", "代引き", "payment-other"],
    ["ja", "コンビニで払えますか", "payment-other"],
    ["ja", "いつ届く", "delivery-time"],
    ["ja", "サイズが合わない", "exchange"],
    ["ja", "のし", "gift-wrap"],
    ["ja", "りょうしゅうしょ", "receipt"],
  ] as const)("answer in %s “%s” with %s", (locale, query, id) => {
    const result = openIndex(faqs[locale].index).search(query, { typing: true });
    expect(result.hits[0]?.id).toBe(id);
    expect(result.found).toBe(true);
  });

  it.each([
    ["en", "do you sell dragons"],
    ["en", "who is the president"],
    ["ja", "美味しいラーメン屋"],
    ["ja", "天気はどうですか"],
  ] as const)("do not pretend in %s to answer “%s”", (locale, query) => {
    expect(openIndex(faqs[locale].index).search(query).found).toBe(false);
  });
});
