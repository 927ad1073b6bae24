import type { Database } from "../store/open-database.ts";
import { kindOf } from "./answer-kinds.ts";
import { measureOf } from "./measure.ts";
import type { Skipped } from "./read-answer.ts";
import { maybeNumber, maybeText, number, prepareQuery, text } from "./rows.ts";
import { inScope, type Scope, scopeValues } from "./scope.ts";
import type { QuestionReport } from "./survey-report.ts";

const reasons: readonly Skipped[] = ["not-applicable", "prefer-not-to-say", "empty", "misfit"];

/** The questions of a survey that were answered, with how many answers count. In the order of their first answers. */
export function prepareQuestions(database: Database): (scope: Scope) => QuestionReport[] {
  const counts = prepareQuery(
    database,
    `SELECT question, type, scale, state, skipped, COUNT(*) AS n, MIN(at) AS first, MAX(at) AS last
      FROM answers WHERE ${inScope} GROUP BY question, type, scale, state, skipped ORDER BY last DESC`,
    { question: text, type: text, scale: maybeNumber, state: number, skipped: maybeText, n: number, first: number, last: number },
  );
  return (scope) => {
    const found = new Map<string, { report: QuestionReport; first: number }>();
    for (const { question, type, scale, state, skipped, n, first } of counts.all(...scopeValues(scope))) {
      const known = found.get(question) ?? { report: fresh(question, type, scale), first };
      found.set(question, known);
      known.first = Math.min(known.first, first);
      const { report } = known;
      const reason = reasons.find((each) => each === skipped);
      if (state === 2) report.void += n;
      else if (type !== report.type || scale !== (report.scale ?? null)) report.earlier += n;
      else if (reason) report.skipped[reason] += n;
      else {
        report.n += n;
        if (state === 0) report.partial += n;
      }
    }
    return [...found.values()].sort((one, other) => one.first - other.first).map(({ report }) => report);
  };
}

function fresh(question: string, type: string, scale: number | null): QuestionReport {
  const measure = measureOf(type)?.name;
  return {
    question,
    type,
    kind: kindOf(type),
    ...(scale === null ? {} : { scale }),
    ...(measure ? { measure } : {}),
    n: 0,
    partial: 0,
    skipped: { "not-applicable": 0, "prefer-not-to-say": 0, empty: 0, misfit: 0 },
    earlier: 0,
    void: 0,
    left: 0,
    straight: 0,
  };
}
