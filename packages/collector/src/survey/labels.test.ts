import { describe, expect, it } from "vitest";
import { readLabels } from "./labels.ts";

describe("the labels of a survey", () => {
  it("are read from its content, statements and what is no question left out", () => {
    const score = { id: "score", type: "nps", text: { en: "Recommend [company]?", ja: "[company]を勧めますか" }, low: "No", high: "Yes" };
    const { company, questions } = readLabels({
      company: { en: "Yorozu", ja: "よろず" },
      questions: [
        { id: "hello", type: "statement", text: "Welcome" },
        score,
        { id: "why", type: "text", text: { promoter: "A", passive: "B", detractor: "C" } },
        { id: "pick", type: "single", text: "Which?", choices: [{ id: "a", text: { ja: "甲" } }, { id: "b" }] },
        { type: "single" },
        "nonsense",
      ],
    });
    expect(company).toEqual({ en: "Yorozu", ja: "よろず" });
    expect(questions.map(({ id }) => id)).toEqual(["score", "why", "pick"]);
    const [first, why, pick] = questions;
    const { text, ...rest } = score;
    expect(first).toMatchObject({ ...rest, texts: [text] });
    expect(why?.texts).toEqual(["A", "B", "C"]);
    expect(pick?.texts).toEqual(["Which?"]);
    expect([...(pick?.choices ?? [])]).toEqual([
      ["a", { ja: "甲" }],
      ["b", undefined],
    ]);
  });

  it.each([undefined, null, 3, { questions: "none" }])("are none of %j", (content) => {
    expect(readLabels(content)).toEqual({ questions: [] });
  });

  it("are those of the usual questions where the content names none", () => {
    expect(readLabels({}).questions).toMatchObject([
      { id: "nps", type: "nps", texts: [] },
      { id: "reason", type: "text", texts: [] },
    ]);
  });
});
