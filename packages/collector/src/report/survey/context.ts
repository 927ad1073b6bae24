import { type Localised, localise } from "@noren/core";
import type { QuestionLabels, SurveyLabels } from "../../survey/labels.ts";
import type { QuestionKey, SurveyDetail } from "../../survey/survey-report.ts";
import type { Format } from "../format.ts";
import type { Strings, SurveyStrings } from "../locales/index.ts";
import type { SurveyLinks } from "./survey-links.ts";

/** What every part of a survey's report needs to be written. */
export interface SurveyTexts {
  strings: SurveyStrings;
  format: Format;
  labels: LabelReader;
  links: SurveyLinks;
}

/** Where a choice is listed. */
export type LabelList = "choices" | "rows" | "columns";

/** What questions and choices are called, in the reader's language; their ids where the configuration does not say. */
export interface LabelReader {
  /** What was asked; the type and the id where nobody knows, since the configuration has no such question. */
  question: (question: QuestionKey) => string;
  choice: (question: string, choice: string, list?: LabelList) => string;
  /** Ids that the configuration lists, in its order, then the others of those given. */
  listed: (question: string, list: LabelList, found: readonly string[]) => string[];
  /** What the ends of a scale mean. */
  ends: (question: string) => { low?: string | undefined; high?: string | undefined };
}

export function createLabels({ company, questions }: SurveyLabels, { locale, survey }: Strings): LabelReader {
  const say = (text: Localised | undefined) => (text === undefined ? "" : localise(text, locale)) || undefined;
  const found = (id: string): QuestionLabels | undefined => questions.find((each) => each.id === id);
  const sources = new Map<string, Localised | undefined>(Object.entries(survey.sources));
  const listOf = (id: string, list: LabelList) => {
    const question = found(id);
    // Noren's own, where the merchant gave none.
    return list === "choices" && question?.type === "attribution" && question.choices.size === 0 ? sources : question?.[list];
  };
  return {
    question: ({ question, type, kind }) => {
      const asked = found(question);
      const texts = asked?.texts.flatMap((text) => say(text) ?? []) ?? [];
      const own = asked && Object.hasOwn(survey.asked, type) ? survey.asked[type] : undefined;
      const words = texts.length > 0 ? texts.join(" / ") : own;
      const typeName = Object.hasOwn(survey.types, type) ? survey.types[type] : undefined;
      return words?.replaceAll("[company]", () => say(company) ?? survey.us) ?? survey.unnamed(typeName ?? survey.kinds[kind], question);
    },
    choice: (question, choice, list = "choices") =>
      say(listOf(question, list)?.get(choice)) ?? (choice === "other" ? survey.other : choice),
    listed: (question, list, ids) => [...new Set([...(listOf(question, list)?.keys() ?? []), ...ids])],
    ends: (question) => {
      const { low, high } = found(question) ?? {};
      return { low: say(low), high: say(high) };
    },
  };
}

/** Nothing was answered, ever or in the period. */
export function isEmpty({ questions }: SurveyDetail): boolean {
  return questions.length === 0;
}
