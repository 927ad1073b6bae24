import type { Database } from "../store/open-database.ts";
import type { Measure, Sums } from "./measure.ts";
import { maybeText, number, prepareQuery } from "./rows.ts";
import { counted, type Scope, scopeValues } from "./scope.ts";
import { type QuestionKey, type SegmentName, segmentNames } from "./survey-report.ts";

const sums = `COUNT(*) AS n, TOTAL(value) AS total, TOTAL(value * value) AS squares, TOTAL(value >= ?8) AS top, TOTAL(value <= ?9) AS bottom`;
const nothing: Sums = { n: 0, total: 0, squares: 0, top: 0, bottom: 0 };
const shape = { n: number, total: number, squares: number, top: number, bottom: number };

export interface ReadSums {
  whole: (scope: Scope, question: QuestionKey, measure: Measure) => Sums;
  /** What was known at the trigger; the largest parts of each first, those who are in none left out. */
  segments: (scope: Scope, question: QuestionKey, measure: Measure) => { [Name in SegmentName]: Part[] };
}

export interface Part {
  value: string;
  sums: Sums;
}

/** Sums over the answers that count to a question with a measure. */
export function prepareSums(database: Database): ReadSums {
  const answers = `FROM answers WHERE ${counted} AND value IS NOT NULL`;
  const whole = prepareQuery(database, `SELECT ${sums} ${answers}`, shape);
  // One pass for all of them; each row is a combination that occurred.
  const combinations = prepareQuery(
    database,
    `SELECT device, again AS "returning", stage, product, language, ${sums} ${answers} GROUP BY device, again, stage, product, language`,
    { device: maybeText, returning: maybeText, stage: maybeText, product: maybeText, language: maybeText, ...shape },
  );
  return {
    whole: (scope, question, measure) => whole.one(...valuesOf(scope, question, measure)) ?? { ...nothing },
    segments(scope, question, measure) {
      const found = segmentNames.map((name) => ({ name, parts: new Map<string, Sums>() }));
      for (const row of combinations.each(...valuesOf(scope, question, measure))) {
        for (const { name, parts } of found) {
          const value = row[name];
          if (value === null) continue;
          const known = parts.get(value) ?? { ...nothing };
          parts.set(value, known);
          known.n += row.n;
          known.total += row.total;
          known.squares += row.squares;
          known.top += row.top;
          known.bottom += row.bottom;
        }
      }
      const list = (wanted: SegmentName): Part[] =>
        [...(found.find(({ name }) => name === wanted)?.parts ?? [])]
          .map(([value, part]) => ({ value, sums: part }))
          .sort((one, other) => other.sums.n - one.sums.n || (one.value < other.value ? -1 : 1));
      return {
        device: list("device"),
        returning: list("returning"),
        stage: list("stage"),
        product: list("product"),
        language: list("language"),
      };
    },
  };
}

function valuesOf(scope: Scope, { question, type, scale }: QuestionKey, { top, bottom }: Measure): (string | number | null)[] {
  return [...scopeValues(scope), question, type, scale ?? null, top, bottom];
}
