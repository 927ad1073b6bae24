import { expect, it } from "vitest";
import { readLabels } from "../../survey/labels.ts";
import { pickStrings } from "../locales/index.ts";
import { createLabels } from "./context.ts";

const questions = [
  { id: "score", type: "nps", text: { en: "Recommend [company]?", ja: "[company]を勧めますか" }, low: { de: "Nein" } },
  { id: "source", type: "attribution" },
  { id: "own", type: "attribution", choices: [{ id: "search", text: "The web" }] },
  { id: "plain", type: "csat" },
];
const key = (question: string, type: string) => ({ question, type, kind: "scale" as const });
const labelsIn = (language: string, company?: string) => createLabels(readLabels({ company, questions }), pickStrings(language));

it("names the shop in a question, and says us where it has given no name", () => {
  expect(labelsIn("en", "Yorozu $&").question(key("score", "nps"))).toBe("Recommend Yorozu $&?");
  expect(labelsIn("en").question(key("score", "nps"))).toBe("Recommend us?");
  expect(labelsIn("ja").question(key("score", "nps"))).toBe("当店を勧めますか");
});

it("says what Noren asks where the merchant gave no words, in the reader's language, and takes a text in no language that is read as it is", () => {
  expect(labelsIn("en").question(key("plain", "csat"))).toBe("How satisfied were you with your experience?");
  expect(labelsIn("ja").question(key("plain", "csat"))).toBe("今回のご利用の満足度をお聞かせください。");
  expect(labelsIn("en", "Yorozu").question(key("source", "attribution"))).toBe("How did you first hear about Yorozu?");
  expect(labelsIn("en").ends("score")).toEqual({ low: "Nein", high: undefined });
});

it("says what is asked by a survey that names no questions", () => {
  const [en, ja] = ["en", "ja"].map((language) => createLabels(readLabels({}), pickStrings(language)));
  expect(en?.question(key("nps", "nps"))).toBe("How likely is it that you would recommend us to a friend or colleague?");
  expect(en?.question(key("reason", "text"))).toBe("The reason for the score");
  expect(ja?.question(key("reason", "text"))).toBe("点数の理由");
});

it("shows all texts of a question that has one for each group of the score", () => {
  const content = {
    questions: [
      { id: "why", type: "text", text: { promoter: "What pleased you?", passive: { en: "A 10?", ja: "何点" }, detractor: "Why?" } },
    ],
  };
  expect(createLabels(readLabels(content), pickStrings("ja")).question(key("why", "text"))).toBe("What pleased you? / 何点 / Why?");
});

it("names a question that the configuration does not have by its type and its id, so that two can be told apart", () => {
  expect(labelsIn("en").question(key("speed", "stars"))).toBe("Stars “speed”");
  expect(labelsIn("ja").question(key("speed", "stars"))).toBe("星「speed」");
  expect(labelsIn("en").question(key("odd", "constructor"))).toBe("Scale “odd”");
  expect(createLabels(readLabels(undefined), pickStrings("en")).question(key("nps", "nps"))).toBe("NPS “nps”");
});

it("names the survey's own choices in the reader's language, and the merchant's as they are", () => {
  const [en, ja] = [labelsIn("en"), labelsIn("ja")];
  expect([en.choice("source", "search"), ja.choice("source", "search"), en.choice("own", "search")]).toEqual([
    "A search engine",
    "検索エンジン",
    "The web",
  ]);
  expect([en.choice("source", "other"), en.choice("source", "constructor")]).toEqual(["In their own words", "constructor"]);
  expect(en.listed("source", "choices", ["other"])).toEqual(["search", "social", "friend", "advertisement", "press", "shop", "other"]);
});
