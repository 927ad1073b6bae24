import { enoughAnswers, speedingPart, type TimeCount, type Times, timesOfCounts, tooFew } from "@noren/survey/stats";
import type { Database } from "../store/open-database.ts";
import { prepareResponses } from "./read-responses.ts";
import { number, prepareQuery, text } from "./rows.ts";
import { inScope, type Scope, scopeValues } from "./scope.ts";
import type { QualityReport, QuestionReport } from "./survey-report.ts";

/** Times are counted by tenths of a second: as exact as anyone reads them, and few to hold. */
const TENTH = 100;

export interface Course {
  /** Who saw the survey. */
  shown: number;
  responses: { complete: number; partial: number };
  quality: QualityReport;
}

/** How responses went on; adds to each question how long it took, how many left there, and how many answered it in a straight line. */
export type ReadCourse = (scope: Scope, questions: readonly QuestionReport[]) => Course;

export function prepareCourse(database: Database): ReadCourse {
  const shown = prepareQuery(
    database,
    `SELECT COUNT(DISTINCT COALESCE('visitor ' || visitor, 'session ' || session, 'event ' || id)) AS people
      FROM events WHERE site = ?1 AND campaign = ?2 AND name = 'campaign_shown' AND corrected_at >= ?3 AND corrected_at < ?4`,
    { people: number },
  );
  const readResponses = prepareResponses(database);
  const times = prepareQuery(
    database,
    `SELECT question, took / ${TENTH} AS time, COUNT(*) AS count FROM answers INDEXED BY answers_of_response
      WHERE ${inScope} AND state < 2 AND took IS NOT NULL GROUP BY question, time`,
    { question: text, time: number, count: number },
  );
  const left = prepareQuery(
    database,
    `SELECT question, COUNT(*) AS n FROM (
      SELECT question, MAX(sequence) FROM answers INDEXED BY answers_of_response WHERE ${inScope} AND state = 0 GROUP BY response
    ) GROUP BY question`,
    { question: text, n: number },
  );
  const straight = prepareQuery(
    database,
    `SELECT COUNT(*) AS n, TOTAL(straight) AS straight FROM answers
      WHERE ${inScope} AND question = ?5 AND type = 'matrix' AND state < 2 AND skipped IS NULL`,
    { n: number, straight: number },
  );

  const suspects = prepareQuery(
    database,
    `SELECT COUNT(*) AS n FROM responses
      WHERE site = ?1 AND campaign = ?2 AND started_at >= ?3 AND started_at < ?4 AND suspect IS NOT NULL`,
    { n: number },
  );

  return (scope, questions) => {
    const values = scopeValues(scope);
    const found = new Map<string, TimeCount[]>();
    for (const { question, time, count } of times.all(...values)) {
      const counts = found.get(question);
      if (counts) counts.push({ time: time * TENTH, count });
      else found.set(question, [{ time: time * TENTH, count }]);
    }
    const leavers = new Map(left.all(...values).map(({ question, n }) => [question, n]));
    let [matrices, lines] = [0, 0];
    for (const report of questions) {
      const taken = timesOfCounts(found.get(report.question) ?? []);
      if (taken) report.times = taken;
      report.left = leavers.get(report.question) ?? 0;
      if (report.kind !== "matrix") continue;
      const counts = straight.one(...values, report.question);
      report.straight = counts?.straight ?? 0;
      matrices += counts?.n ?? 0;
      lines += report.straight;
    }
    return {
      shown: shown.one(...values)?.people ?? 0,
      responses: readResponses(scope),
      quality: { ...readSpeeding(scope, questions), straight: lines, matrices, suspect: suspects.one(...values)?.n ?? 0 },
    };
  };

  /** Words are left out: who has little to say is not hasty. */
  function readSpeeding(scope: Scope, questions: readonly QuestionReport[]): Pick<QualityReport, "speeding" | "timed" | "tooFew"> {
    const usual = questions.flatMap(({ question, kind, times: taken }): [string, Times][] =>
      taken && kind !== "words" ? [[question, taken]] : [],
    );
    if (usual.length === 0) return { speeding: 0, timed: 0, tooFew: true };
    const medians = usual.map((_, place) => `WHEN ?${5 + 2 * place} THEN ?${6 + 2 * place}`).join(" ");
    const speeding = prepareQuery(
      database,
      `SELECT COUNT(*) AS timed, TOTAL(took < usual * ${speedingPart}) AS speeding FROM (
        SELECT SUM(took) AS took, SUM(usual) AS usual FROM (
          SELECT response, took, CASE question ${medians} END AS usual FROM answers INDEXED BY answers_of_response
          WHERE ${inScope} AND state = 1 AND took IS NOT NULL
        ) WHERE usual IS NOT NULL GROUP BY response
      )`,
      { timed: number, speeding: number },
    );
    const found = speeding.one(...scopeValues(scope), ...usual.flatMap(([question, { median }]) => [question, median]));
    const timed = found?.timed ?? 0;
    const few = tooFew(timed, enoughAnswers);
    return { speeding: few ? 0 : (found?.speeding ?? 0), timed, tooFew: few };
  }
}
