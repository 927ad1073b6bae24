import { stringify } from "csv-stringify/sync";
import * as z from "zod";
import type { Database } from "../store/open-database.ts";
import { maybeNumber, maybeText, number, prepareQuery, text } from "./rows.ts";
import { inScope, type Scope, scopeValues } from "./scope.ts";
import { inOrder } from "./survey-order.ts";

/** Responses read and written at once. */
const PORTION = 500;

const own = z.object({ other: z.string() });

/**
 * All responses of a survey as CSV (RFC 4180), a row each, oldest first, a column for each question: in pieces, so that any number of responses takes
 * the same memory. It may be opened in a spreadsheet, also in one that parts cells by semicolons: what would be a formula there is led in by an
 * apostrophe, and a byte order mark says that it is UTF-8. Answers off the completed path are left out. Times are UTC.
 */
export type ExportCsv = (scope: Scope, order: readonly string[]) => Iterable<string>;

export function prepareExport(database: Database): ExportCsv {
  const questions = prepareQuery(
    database,
    `SELECT question, MIN(at) AS first FROM answers WHERE ${inScope} GROUP BY question ORDER BY first, question`,
    { question: text },
  );
  const responses = prepareQuery(
    database,
    `SELECT response, started_at AS started, completed_at AS completed, variant, device, again, stage, product, language FROM responses
      WHERE site = ?1 AND campaign = ?2 AND started_at >= ?3 AND started_at < ?4 AND (started_at, response) > (?5, ?6)
      ORDER BY started_at, response LIMIT ${PORTION}`,
    {
      response: text,
      started: number,
      completed: maybeNumber,
      variant: maybeText,
      device: maybeText,
      again: maybeText,
      stage: maybeText,
      product: maybeText,
      language: maybeText,
    },
  );
  const answers = prepareQuery(
    database,
    `SELECT response, question, answer, skipped FROM answers
      WHERE site = ?1 AND campaign = ?2 AND response IN (SELECT value FROM json_each(?3)) AND state < 2`,
    { response: text, question: text, answer: text, skipped: maybeText },
  );

  return function* (scope, order) {
    const names = inOrder(questions.all(...scopeValues(scope)), order).map(({ question }) => question);
    const fixed = ["response", "started", "finished", "variant", "device", "returning", "stage", "product", "language"];
    yield written([[...fixed, ...names]], true);
    let last: [started: number, response: string] = [-1, ""];
    for (;;) {
      const rows = responses.all(...scopeValues(scope), ...last);
      const end = rows.at(-1);
      if (!end) return;
      last = [end.started, end.response];
      const cells = new Map<string, Map<string, Cell>>(rows.map(({ response }) => [response, new Map()]));
      for (const { response, question, answer, skipped } of answers.all(scope.site, scope.campaign, JSON.stringify([...cells.keys()]))) {
        cells.get(response)?.set(question, skipped === "empty" ? "" : cellOf(JSON.parse(answer)));
      }
      yield written(
        rows.map(({ response, started, completed, variant, device, again, stage, product, language }) => [
          response,
          timeOf(started),
          completed === null ? "" : timeOf(completed),
          ...[variant, device, again === null ? "" : again === "true" ? "yes" : "no", stage, product, language],
          ...names.map((name) => cells.get(response)?.get(name) ?? ""),
        ]),
        false,
      );
    }
  };
}

type Cell = string | number;

function written(rows: (Cell | null)[][], first: boolean): string {
  const safe = rows.map((cells) => cells.map((cell) => (typeof cell === "string" ? cell.replace(laterFormula, "$1'") : cell)));
  // A line feed alone ends a row too for those who read it.
  return stringify(safe, { bom: first, escape_formulas: true, quoted_match: /[\r\n]/, record_delimiter: "windows" });
}

/** Where a spreadsheet that parts cells by semicolons or tabs, as in much of Europe, would see another cell begin with a formula, or another row. */
const laterFormula = /([;\t\r\n]\s*)(?=[=+\-@＝＋－＠])/g;

/** An answer as one cell: several choices are parted by semicolons, in the order chosen or ranked; of a matrix each row stands with its column. */
function cellOf(answer: unknown): Cell {
  if (typeof answer === "number" || typeof answer === "string") return answer;
  if (typeof answer === "boolean") return answer ? "yes" : "no";
  if (Array.isArray(answer)) return answer.map((each) => String(cellOf(each))).join("; ");
  const chosen = own.safeParse(answer);
  if (chosen.success) return chosen.data.other;
  const skipped = z.object({ skipped: z.string() }).safeParse(answer);
  if (skipped.success) return `(${skipped.data.skipped})`;
  return typeof answer === "object" && answer !== null
    ? Object.entries(answer)
        .map(([row, column]) => `${row}: ${String(cellOf(column))}`)
        .join("; ")
    : "";
}

/** As spreadsheets read it. */
function timeOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19).replace("T", " ");
}
