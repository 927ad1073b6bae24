import { localise, type QuestionLabels, type SurveyLabels } from "../../survey/labels.ts";
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
  /** The question's text, or the name of its type. */
  question: (question: QuestionKey) => string;
  choice: (question: string, choice: string, list?: LabelList) => string;
  /** Ids that the configuration lists, in its order, then the others of those given. */
  listed: (question: string, list: LabelList, found: readonly string[]) => string[];
  /** What the ends of a scale mean. */
  ends: (question: string) => { low?: string | undefined; high?: string | undefined };
}

export function createLabels({ questions }: SurveyLabels, strings: Strings): LabelReader {
  const found = (id: string): QuestionLabels | undefined => questions.find((each) => each.id === id);
  return {
    question: ({ question, type, kind }) => {
      const text = localise(found(question)?.text, strings.locale);
      return text ?? (Object.hasOwn(strings.survey.types, type) ? strings.survey.types[type] : undefined) ?? strings.survey.kinds[kind];
    },
    choice: (question, choice, list = "choices") =>
      localise(found(question)?.[list].get(choice), strings.locale) ?? (choice === "other" ? strings.survey.other : choice),
    listed: (question, list, ids) => [...new Set([...(found(question)?.[list].keys() ?? []), ...ids])],
    ends: (question) => {
      const { low, high } = found(question) ?? {};
      return { low: localise(low, strings.locale), high: localise(high, strings.locale) };
    },
  };
}

/** Nothing was answered, ever or in the period. */
export function isEmpty({ questions }: SurveyDetail): boolean {
  return questions.length === 0;
}
