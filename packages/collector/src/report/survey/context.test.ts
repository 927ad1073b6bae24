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

it("names a question without a text of its own by its type, and a text in no language that is read by any", () => {
  expect(labelsIn("en").question(key("plain", "csat"))).toBe("CSAT");
  expect(labelsIn("en").ends("score")).toEqual({ low: "Nein", high: undefined });
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
