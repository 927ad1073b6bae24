import { npsGroups, npsInterval, npsScore, npsSize, tooFew } from "@noren/survey/stats";
import type { NpsReport } from "../report/report.ts";
import type { Database } from "../store/open-database.ts";
import { maybeText, number, prepareQuery } from "./rows.ts";
import { counted, type Scope, scopeValues } from "./scope.ts";
import type { QuestionKey } from "./survey-report.ts";

export interface Scores {
  whole?: NpsReport;
  /** In each arm of an experiment. */
  arms: Map<string, NpsReport>;
}

/** The scores of an NPS question. */
export function prepareScores(database: Database): (scope: Scope, question: QuestionKey) => Scores {
  const steps = prepareQuery(
    database,
    `SELECT variant, value AS step, state, COUNT(*) AS n FROM answers WHERE ${counted} AND value IS NOT NULL GROUP BY variant, value, state`,
    { variant: maybeText, step: number, state: number, n: number },
  );
  return (scope, { question, type, scale }) => {
    const rows = steps.all(...scopeValues(scope), question, type, scale ?? null);
    const reportOf = (part: typeof rows): NpsReport | undefined => {
      const spread = new Array<number>(11).fill(0);
      let partial = 0;
      for (const { step, state, n } of part) {
        spread[step] = (spread[step] ?? 0) + n;
        if (state === 0) partial += n;
      }
      return npsReport(question, spread, partial);
    };
    const whole = reportOf(rows);
    const arms = new Map<string, NpsReport>();
    for (const arm of new Set(rows.map(({ variant }) => variant))) {
      const report = arm === null ? undefined : reportOf(rows.filter(({ variant }) => variant === arm));
      if (arm !== null && report) arms.set(arm, report);
    }
    return { ...(whole ? { whole } : {}), arms };
  };
}

function npsReport(question: string, spread: number[], partial: number): NpsReport | undefined {
  const groups = npsGroups(spread);
  const [score, interval, n] = [npsScore(groups), npsInterval(groups), npsSize(groups)];
  if (score === undefined) return undefined;
  return {
    question,
    n,
    partial,
    score: roundHalfAway(score),
    ...groups,
    spread,
    ...(interval ? { interval: { low: interval.low, high: interval.high } } : {}),
    tooFew: tooFew(n),
  };
}

/** −12.5 and 12.5 must be as far from nought, and nought has no sign. */
function roundHalfAway(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value)) || 0;
}
