import { describe, expect, it } from "vitest";
import { localise, readLabels } from "./labels.ts";

describe("the labels of a survey", () => {
  it("are read from its content, the company's name in its place, statements left out", () => {
    const { questions } = readLabels({
      company: { en: "Yorozu", ja: "よろず" },
      questions: [
        { id: "hello", type: "statement", text: "Welcome" },
        { id: "score", type: "nps", text: { en: "Recommend [company]?", ja: "[company]を勧めますか" }, low: "No", high: "Yes" },
        { id: "why", type: "text", text: { promoter: "A", passive: "B", detractor: "C" } },
        { id: "pick", type: "single", text: "Which?", choices: [{ id: "a", text: { ja: "甲" } }, { id: "b" }] },
        { type: "single" },
        "nonsense",
      ],
    });
    expect(questions.map(({ id }) => id)).toEqual(["score", "why", "pick"]);
    const [score, why, pick] = questions;
    expect([localise(score?.text, "en"), localise(score?.text, "ja"), localise(score?.low, "ja")]).toEqual([
      "Recommend Yorozu?",
      "よろずを勧めますか",
      "No",
    ]);
    expect(localise(why?.text, "en")).toBeUndefined();
    expect([...(pick?.choices ?? [])].map(([id, text]) => [id, localise(text, "en")])).toEqual([
      ["a", "甲"],
      ["b", undefined],
    ]);
  });

  it.each([undefined, null, 3, {}, { questions: "none" }])("are none of %j", (content) => {
    expect(readLabels(content)).toEqual({ questions: [] });
  });
});
