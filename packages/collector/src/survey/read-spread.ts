import type { Database } from "../store/open-database.ts";
import { maybeNumber, number, prepareQuery, text } from "./rows.ts";
import { counted, type Scope, scopeValues } from "./scope.ts";
import type { QuestionReport, Spread } from "./survey-report.ts";

const MOST_CHOICES = 40;
const MOST_MONTHS = 24;
const MOST_BINS = 20;

/** How the answers to a question are spread, in the way of its kind. `undefined` for words and for kinds that are not known. */
export type ReadSpread = (scope: Scope, question: QuestionReport) => Spread | undefined;

export function prepareSpread(database: Database): ReadSpread {
  const steps = prepareQuery(
    database,
    `SELECT value AS step, COUNT(*) AS count FROM answers WHERE ${counted} AND value IS NOT NULL GROUP BY value ORDER BY value`,
    { step: number, count: number },
  );
  const ends = prepareQuery(
    database,
    `SELECT MIN(value) AS low, MAX(value) AS high, COUNT(*) AS n, TOTAL(value <> ROUND(value)) AS fractions FROM answers WHERE ${counted} AND value IS NOT NULL`,
    { low: maybeNumber, high: maybeNumber, n: number, fractions: number },
  );
  const median = prepareQuery(
    database,
    `SELECT AVG(value) AS median FROM (
      SELECT value FROM answers WHERE ${counted} AND value IS NOT NULL ORDER BY value LIMIT 2 - ?8 % 2 OFFSET CAST((?8 - 1) / 2 AS INTEGER)
    )`,
    { median: maybeNumber },
  );
  const bins = prepareQuery(
    database,
    `SELECT CAST((value - ?8) / ?9 + 1e-9 AS INTEGER) AS bin, COUNT(*) AS count FROM answers
      WHERE ${counted} AND value IS NOT NULL GROUP BY bin ORDER BY bin`,
    { bin: number, count: number },
  );
  // An answer is one id, or several; a choice in the shopper's own words is an object.
  const choices = prepareQuery(
    database,
    `SELECT choice, COUNT(*) AS count, COUNT(*) OVER () AS kinds FROM (
        SELECT CASE each.type WHEN 'text' THEN each.value ELSE 'other' END AS choice
        FROM answers, json_each(CASE json_type(answer) WHEN 'array' THEN answer ELSE json_array(json(answer)) END) AS each WHERE ${ofAnswers()}
      ) GROUP BY choice ORDER BY count DESC, choice LIMIT ${MOST_CHOICES}`,
    { choice: text, count: number, kinds: number },
  );
  const order = prepareQuery(
    database,
    `SELECT COUNT(*) AS n, TOTAL(place = 0) AS first, TOTAL(1.0 / offered) AS due FROM answers
      WHERE ${counted} AND place IS NOT NULL AND offered > 1`,
    { n: number, first: number, due: number },
  );
  const ranks = prepareQuery(
    database,
    `SELECT each.value AS choice, AVG(each.key + 1) AS rank, TOTAL(each.key = 0) AS first, COUNT(*) AS count, COUNT(*) OVER () AS kinds
      FROM answers, json_each(answer) AS each WHERE ${ofAnswers()} GROUP BY each.value ORDER BY rank, count DESC, choice LIMIT ${MOST_CHOICES}`,
    { choice: text, rank: number, first: number, count: number, kinds: number },
  );
  const cells = prepareQuery(
    database,
    `SELECT each.key AS row, each.value AS column, COUNT(*) AS count
      FROM answers, json_each(answer) AS each WHERE ${ofAnswers()} GROUP BY each.key, each.value ORDER BY row, column LIMIT 1000`,
    { row: text, column: text, count: number },
  );
  const months = prepareQuery(
    database,
    `SELECT substr(answer, 2, 7) AS month, COUNT(*) AS count, MIN(substr(answer, 2, 10)) AS first, MAX(substr(answer, 2, 10)) AS last
      FROM answers WHERE ${counted} GROUP BY month ORDER BY month DESC LIMIT ${MOST_MONTHS}`,
    { month: text, count: number, first: text, last: text },
  );

  return (scope, question) => {
    const values = [...scopeValues(scope), question.question, question.type, question.scale ?? null];
    if (question.n === 0) return undefined;
    switch (question.kind) {
      case "scale":
      case "switch":
        return { kind: "steps", steps: allSteps(question, steps.all(...values)) };
      case "number":
        return readBins(values);
      case "choice": {
        const found = choices.all(...values);
        const effect = order.one(...values);
        return {
          kind: "choices",
          choices: found.map(({ choice, count }) => ({ choice, count })),
          more: (found[0]?.kinds ?? 0) - found.length,
          ...(effect && effect.n > 0 ? { order: effect } : {}),
        };
      }
      case "ranking": {
        const found = ranks.all(...values);
        return { kind: "ranks", choices: found.map(({ kinds: _, ...choice }) => choice), more: (found[0]?.kinds ?? 0) - found.length };
      }
      case "matrix":
        return gridOf(cells.all(...values));
      case "date": {
        const found = months.all(...values).reverse();
        const [first, last] = [found[0]?.first ?? "", found.at(-1)?.last ?? ""];
        return { kind: "months", months: found.map(({ month, count }) => ({ month, count })), first, last };
      }
      default:
        return undefined;
    }
  };

  function readBins(values: (string | number | null)[]): Spread | undefined {
    const { low, high, n, fractions } = ends.one(...values) ?? { low: null, high: null, n: 0, fractions: 0 };
    if (low === null || high === null) return undefined;
    const width = fractions === 0 && high - low < MOST_BINS ? 1 : binWidth(high - low);
    const start = Math.floor(low / width + 1e-9) * width;
    const counts = new Map(bins.all(...values, start, width).map(({ bin, count }) => [bin, count]));
    const last = Math.max(0, ...counts.keys());
    const list = Array.from({ length: last + 1 }, (_, bin) => ({ from: start + bin * width, count: counts.get(bin) ?? 0 }));
    return { kind: "bins", width, bins: list, median: median.one(...values, n)?.median ?? low };
  }
}

/** `counted`, where a table-valued function stands beside the answers, whose columns have some of the same names. */
function ofAnswers(): string {
  return counted.replaceAll(/\b(site|campaign|question|at|type|scale|state|skipped)\b(?= )/g, "answers.$1");
}

/** Each step of the scale, those that nobody chose too. */
function allSteps({ type, kind, scale }: QuestionReport, found: { step: number; count: number }[]): { step: number; count: number }[] {
  const [low, high] = endsOf(type, kind, scale, found.at(-1)?.step ?? 1);
  const counts = new Map(found.map(({ step, count }) => [step, count]));
  return Array.from({ length: high - low + 1 }, (_, place) => ({ step: low + place, count: counts.get(low + place) ?? 0 }));
}

function endsOf(type: string, kind: string, scale: number | undefined, highest: number): [low: number, high: number] {
  if (kind === "switch") return [0, 1];
  if (type === "nps") return [0, 10];
  if (type === "ces") return [1, 7];
  return [1, Math.min(10, Math.max(highest, scale ?? 5))];
}

/** 1, 2 or 5 times a power of ten, for at most twenty columns. */
function binWidth(span: number): number {
  const least = Math.max(span, Number.MIN_VALUE) / (MOST_BINS - 1) || 1;
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= least * (1 - 1e-12)) ?? 10);
}

function gridOf(cells: { row: string; column: string; count: number }[]): Spread {
  const columns = [...new Set(cells.map(({ column }) => column))];
  const rows = [...new Set(cells.map(({ row }) => row))].map((row) => ({
    row,
    counts: columns.map((column) => cells.find((cell) => cell.row === row && cell.column === column)?.count ?? 0),
  }));
  return { kind: "grid", columns, rows };
}
