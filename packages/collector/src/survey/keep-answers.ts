import { isStraightLined } from "@noren/survey/stats";
import type { Database } from "../store/open-database.ts";
import type { EventRow } from "../wire/event-row.ts";
import { answerData, type CompletionData, completionData, contextData } from "./event-data.ts";
import { foldWords } from "./fold-words.ts";
import { readAnswer } from "./read-answer.ts";

/** The part of a stored event that this is about. */
export type SurveyRow = Pick<EventRow, "site" | "id" | "name" | "correctedAt" | "campaign" | "variant" | "context" | "data">;

/** Longest time that a question is believed to have taken: an hour. The page was left open beyond. */
const LONGEST = 3_600_000;

/**
 * Notes in `answers` and `responses` what a survey event says; of other events nothing. The order of the events does not matter: of the answers to one
 * question in one response the highest `sequence` wins, then the latest; of several completions the latest. `state` of an answer: 0 while its response
 * is not completed, 1 on the completed path, 2 (void) off it. Runs inside a transaction.
 */
export function prepareKeep(database: Database): (row: SurveyRow) => void {
  const start = database.prepare(`
    INSERT INTO responses (site, campaign, response, started_at, variant, device, again, stage, product, language)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
    ON CONFLICT DO UPDATE SET started_at = MIN(started_at, excluded.started_at)
  `);
  const answer = database.prepare(`
    INSERT INTO answers (site, campaign, question, response, at, sequence, type, scale, value, skipped, state, took, straight,
      variant, device, again, stage, product, language, id, answer, search, place, offered)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 0, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23)
    ON CONFLICT DO UPDATE SET at = excluded.at, sequence = excluded.sequence, type = excluded.type, scale = excluded.scale, value = excluded.value,
      skipped = excluded.skipped, took = excluded.took, straight = excluded.straight, variant = excluded.variant, device = excluded.device,
      again = excluded.again, stage = excluded.stage, product = excluded.product, language = excluded.language, id = excluded.id,
      answer = excluded.answer, search = excluded.search,
      place = excluded.place, offered = excluded.offered
    WHERE (excluded.sequence, excluded.at, excluded.id) > (answers.sequence, answers.at, answers.id)
  `);
  const complete = database.prepare(`
    UPDATE responses SET completion = ?4, completed_at = ?5, path = ?6, suspect = ?7
    WHERE site = ?1 AND campaign = ?2 AND response = ?3 AND (completion IS NULL OR (completed_at, completion) < (?5, ?4))
  `);
  const find = database.prepare("SELECT 1 FROM responses WHERE site = ? AND campaign = ? AND response = ? AND path IS NOT NULL");
  const judge = database.prepare(`
    UPDATE answers SET state = COALESCE((
      SELECT CASE WHEN responses.path IS NULL THEN 0 WHEN answers.question IN (SELECT json_each.value FROM json_each(responses.path)) THEN 1 ELSE 2 END
      FROM responses WHERE responses.site = ?1 AND responses.campaign = ?2 AND responses.response = ?3
    ), 0)
    WHERE site = ?1 AND campaign = ?2 AND response = ?3
  `);

  return ({ site, id, name, correctedAt: at, campaign, variant, context, data }) => {
    if (campaign === null || (name !== "survey_answered" && name !== "survey_completed")) return;
    const json: unknown = JSON.parse(data);
    const answered = name === "survey_answered" ? answerData.safeParse(json).data : undefined;
    const completed: CompletionData | undefined = name === "survey_completed" ? completionData.safeParse(json).data : undefined;
    const response = answered?.response ?? completed?.response;
    if (response === undefined) return;
    const { device, returning, stage, product, language } = contextData.parse(context === null ? {} : JSON.parse(context));
    const returned = returning === undefined ? null : String(returning);
    const segments = [variant, device ?? null, returned, stage ?? null, product ?? null, language ?? null];
    start.run(site, campaign, response, at, ...segments);
    if (answered) {
      const { question, sequence, type, scale, took, shown } = answered;
      // Of several that were chosen it would not say much.
      const place = typeof answered.answer === "string" ? (shown?.indexOf(answered.answer) ?? -1) : -1;
      const { value, skipped, words } = readAnswer(answered);
      const time = took === undefined || took > LONGEST ? null : Math.round(took);
      const straight = type === "matrix" && isMatrix(answered.answer) && isStraightLined(answered.answer);
      answer.run(
        ...[site, campaign, question, response, at, sequence, type, scale ?? null, value ?? null, skipped ?? null, time, straight ? 1 : 0],
        ...[...segments, id, JSON.stringify(answered.answer), words === undefined ? null : foldWords(words)],
        ...(place < 0 ? [null, null] : [place, shown?.length ?? null]),
      );
    }
    if (completed) complete.run(site, campaign, response, id, at, JSON.stringify(completed.path), completed.suspect ?? null);
    // Until it is completed, all of a response is as it was put in.
    if (find.get(site, campaign, response) !== undefined) judge.run(site, campaign, response);
  };
}

function isMatrix(answer: unknown): answer is { [row: string]: string } {
  return typeof answer === "object" && answer !== null && Object.values(answer).every((column) => typeof column === "string");
}
