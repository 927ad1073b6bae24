import { validate } from "@noren/core/validate";
import { describe, expect, it } from "vitest";
import { loadStrings } from "../locales/index.ts";
import { loadMore } from "../locales/more/index.ts";
import { contentSchema } from "../schema.ts";
import { checkContent } from "../validate/index.ts";
import { textsIn } from "../validate/texts-in.ts";
import { templates } from "./index.ts";

const languages = ["en", "ja"];
const configOf = (locale: string, campaigns: unknown[]) => ({
  version: 1,
  site: "shop",
  endpoint: "/events",
  consent: { mode: "ask" },
  locale,
  campaigns,
});
const rules = {
  contents: new Map([["survey", contentSchema]]),
  checks: new Map([["survey", checkContent]]),
  isSelector: (text: string) => document.createDocumentFragment().querySelector(text) === null,
};

/** Of words that may be written in two ways, the way that is not ours. */
const otherWriting = /当ては|下さい|(?<!十)分から|出来/;

describe("the templates", () => {
  it("are twelve", () => {
    expect(templates.map(({ campaign }) => campaign.id)).toHaveLength(12);
  });

  it.each(languages)("are one good configuration, without a warning, in %s", (locale) => {
    expect(
      validate(
        configOf(
          locale,
          templates.map(({ campaign }) => campaign),
        ),
        rules,
      ),
    ).toEqual([]);
  });

  it.each(templates)(
    "$campaign.id says all in English and Japanese, sends no visitor, and does not show before it is set live",
    ({ campaign }) => {
      const { content, status } = campaign;
      for (const { text } of textsIn(content)) {
        if (typeof text === "string") expect(text).toBe("{answers.kind}");
        else {
          expect(Object.keys(text)).toEqual(languages);
          expect(text.en).not.toMatch(/[\u3040-\u30ff]/);
          expect(text.ja).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
        }
      }
      expect(content.anonymous).toBe(true);
      expect(status).toBe("draft");
    },
  );

  it("ask for agreement with a statement, in Japanese too, where the steps go from disagreeing to agreeing", () => {
    const asked = templates.flatMap(({ campaign }) => campaign.content.questions ?? []).filter(({ type }) => type === "ces");
    const own = asked.flatMap(({ text }) => (text === undefined ? [] : [JSON.stringify(text)]));
    expect(own).not.toEqual([]);
    for (const text of own) expect(text).not.toMatch(/[?？]/);
  });

  it("write a word in one way in Japanese, as Noren's own words do", async () => {
    const own = JSON.stringify([await loadStrings("ja"), await loadMore("ja")]);
    const texts = templates.flatMap(({ campaign }) => [...textsIn(campaign.content)].map(({ text }) => JSON.stringify(text)));
    expect([own, ...texts].filter((text) => otherWriting.test(text))).toEqual([]);
  });
});
