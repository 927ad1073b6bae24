import { type CountedAnswer, countedAnswers } from "./counted-answers.ts";
import { isScore, npsReports } from "./nps-reports.ts";
import type { NpsReport, Reason, SurveyReport } from "./report.ts";
import type { SurveyAnswer, SurveyCompletion } from "./survey-answer.ts";

const mostReasons = 20;

export interface SurveyFigures {
  survey: SurveyReport;
  /** The first scored question's score in each arm of an experiment. */
  variants: Map<string, NpsReport>;
}

/** Figures of one survey from all its events, in any order. See `countedAnswers` for what counts. */
export function surveyFigures(answers: Iterable<SurveyAnswer>, completions: Iterable<SurveyCompletion>): SurveyFigures {
  const counted = countedAnswers(answers, completions);
  const responses = new Map(counted.map(({ response, partial }) => [response, partial]));
  const partial = [...responses.values()].filter(Boolean).length;
  const nps = npsReports(counted);
  return {
    survey: { responses: { complete: responses.size - partial, partial }, nps, reasons: latestReasons(counted) },
    variants: scoresOfArms(counted, nps[0]?.question),
  };
}

function scoresOfArms(counted: readonly CountedAnswer[], question: string | undefined): Map<string, NpsReport> {
  const arms = new Map<string, NpsReport>();
  for (const variant of new Set(counted.map((answer) => answer.variant))) {
    if (variant === undefined) continue;
    const [report] = npsReports(counted.filter((answer) => answer.variant === variant && answer.question === question));
    if (report) arms.set(variant, report);
  }
  return arms;
}

function latestReasons(counted: readonly CountedAnswer[]): Reason[] {
  const scores = new Map<string, number>();
  for (const answer of counted) {
    if (isScore(answer) && typeof answer.answer === "number") scores.set(answer.response, answer.answer);
  }
  return counted
    .flatMap(({ answer, at, response, partial, type }): Reason[] => {
      if (type !== "text" || typeof answer !== "string") return [];
      const score = scores.get(response);
      return [{ text: answer.trim(), at, partial, ...(score === undefined ? {} : { score }) }];
    })
    .sort((one, other) => other.at - one.at)
    .slice(0, mostReasons);
}
