import { tooFew } from "@noren/survey/stats";
import type { NpsReport, SurveyReport } from "../report/report.ts";
import type { Database } from "../store/open-database.ts";
import { measureOf } from "./measure.ts";
import { prepareQuestions } from "./read-questions.ts";
import { prepareResponses } from "./read-responses.ts";
import { prepareScores } from "./read-scores.ts";
import { prepareSums } from "./read-sums.ts";
import { prepareWords } from "./read-words.ts";
import { prepareQuery, text } from "./rows.ts";
import { inOrder, leadingQuestion } from "./survey-order.ts";

const MOST_REASONS = 20;

export interface Summary {
  campaign: string;
  survey: SurveyReport;
  /** The first NPS question's score in each arm of an experiment. */
  variants: Map<string, NpsReport>;
}

/** All surveys of a site that were answered, in short. `orderOf` tells the questions of a campaign in the configuration's order. */
export type ReadSummaries = (site: string, orderOf: (campaign: string) => readonly string[]) => Summary[];

export function prepareSummary(database: Database): ReadSummaries {
  // From one campaign's name to the next, without reading what lies between.
  const campaigns = prepareQuery(
    database,
    `WITH RECURSIVE found (campaign) AS (
      SELECT MIN(campaign) FROM answers WHERE site = ?1
      UNION ALL
      SELECT (SELECT MIN(campaign) FROM answers WHERE site = ?1 AND campaign > found.campaign) FROM found WHERE found.campaign IS NOT NULL
    ) SELECT campaign FROM found WHERE campaign IS NOT NULL`,
    { campaign: text },
  );
  const readQuestions = prepareQuestions(database);
  const readResponses = prepareResponses(database);
  const readScores = prepareScores(database);
  const readWords = prepareWords(database);
  const sums = prepareSums(database);

  return (site, orderOf) => campaigns.all(site).map(({ campaign }) => readOne(site, campaign, orderOf(campaign)));

  function readOne(site: string, campaign: string, order: readonly string[]): Summary {
    const scope = { site, campaign, from: 0, to: Number.MAX_SAFE_INTEGER };
    const questions = readQuestions(scope);
    const scored = questions.filter(({ measure, n }) => measure === "nps" && n > 0);
    const leading = leadingQuestion(inOrder(questions, order));
    const measure = leading && measureOf(leading.type);
    const estimate = leading && measure?.estimate(sums.whole(scope, leading, measure));
    const scores = scored.map((question) => readScores(scope, question));
    const { texts } = readWords(scope, { query: "", page: 1, size: MOST_REASONS, score: scored[0]?.question });
    return {
      campaign,
      survey: {
        responses: readResponses(scope),
        ...(leading && measure && estimate
          ? { leading: { question: leading.question, type: leading.type, measure: measure.name, estimate, tooFew: tooFew(estimate.n) } }
          : {}),
        nps: scores.flatMap(({ whole }) => whole ?? []),
        reasons: texts,
      },
      variants: scores[0]?.arms ?? new Map(),
    };
  }
}
