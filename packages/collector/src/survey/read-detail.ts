import type { Database } from "../store/open-database.ts";
import { measureOf } from "./measure.ts";
import { prepareCourse } from "./read-course.ts";
import { prepareFocus } from "./read-focus.ts";
import { prepareQuestions } from "./read-questions.ts";
import { prepareSpread } from "./read-spread.ts";
import { prepareSums } from "./read-sums.ts";
import { prepareWords } from "./read-words.ts";
import { inOrder, leadingQuestion } from "./survey-order.ts";
import type { SurveyDetail } from "./survey-report.ts";

const DAY = 86_400_000;
const TEXTS_ON_PAGE = 25;

export interface DetailRequest {
  site: string;
  campaign: string;
  /** Milliseconds since 1970. */
  now: number;
  /** How many days back; left out: all time. */
  days?: number | undefined;
  /** The question to look at more closely; left out, the leading one. */
  focus?: string | undefined;
  /** Searched in the texts. */
  query: string;
  page: number;
  /** Ids of the questions in the configuration's order. */
  order: readonly string[];
}

/** Reads all figures of one survey; its `status` is not known here. */
export type ReadDetail = (request: DetailRequest) => SurveyDetail;

export function prepareDetail(database: Database, timeZone: string | undefined): ReadDetail {
  const sums = prepareSums(database);
  const readQuestions = prepareQuestions(database);
  const readCourse = prepareCourse(database);
  const readSpread = prepareSpread(database);
  const readFocus = prepareFocus(database, sums, timeZone);
  const readWords = prepareWords(database);

  return ({ site, campaign, now, days, focus, query, page, order }) => {
    // Answers that came in this very millisecond are part of it.
    const to = now + 1;
    const scope = { site, campaign, from: days === undefined ? 0 : to - days * DAY, to };
    const questions = inOrder(readQuestions(scope), order);
    const { shown, responses, quality } = readCourse(scope, questions);
    for (const question of questions) {
      const measure = measureOf(question.type);
      const estimate = measure?.estimate(sums.whole(scope, question, measure));
      if (estimate) question.estimate = estimate;
      const spread = readSpread(scope, question);
      if (spread) question.spread = spread;
    }
    const chosen = questions.find(({ question, measure, n }) => question === focus && measure && n > 0) ?? leadingQuestion(questions);
    const measure = chosen && measureOf(chosen.type);
    return {
      site,
      campaign,
      generatedAt: now,
      period: { ...(days === undefined ? {} : { days }), from: scope.from, to },
      shown,
      responses,
      questions,
      ...(chosen && measure ? { focus: readFocus(scope, days, chosen, measure) } : {}),
      quality,
      words: readWords(scope, {
        query,
        page,
        size: TEXTS_ON_PAGE,
        score: questions.find(({ kind, n }) => kind === "scale" && n > 0)?.question,
      }),
    };
  };
}
