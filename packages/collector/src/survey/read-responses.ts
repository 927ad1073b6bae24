import type { Database } from "../store/open-database.ts";
import { number, prepareQuery } from "./rows.ts";
import { inScope, type Scope, scopeValues } from "./scope.ts";

/** Responses with at least one answer that counts. `partial`: never completed (yet). */
export function prepareResponses(database: Database): (scope: Scope) => { complete: number; partial: number } {
  const responses = prepareQuery(
    database,
    `SELECT state, COUNT(*) AS n FROM (
      SELECT MAX(state) AS state FROM answers INDEXED BY answers_of_response
      WHERE ${inScope} AND state < 2 AND skipped IS NULL GROUP BY response
    ) GROUP BY state`,
    { state: number, n: number },
  );
  return (scope) => {
    const states = new Map(responses.all(...scopeValues(scope)).map(({ state, n }) => [state, n]));
    return { complete: states.get(1) ?? 0, partial: states.get(0) ?? 0 };
  };
}
