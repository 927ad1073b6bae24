import type { Database } from "../store/open-database.ts";
import { foldWords } from "./fold-words.ts";
import { maybeNumber, number, prepareQuery, text } from "./rows.ts";
import { inScope, type Scope, scopeValues } from "./scope.ts";
import type { WordsPage } from "./survey-report.ts";
import { wordsOf } from "./words-of.ts";

export interface WordsRequest {
  /** What the texts should hold; empty: all. Case and width do not matter. */
  query: string;
  /** From 1; the last one if there are fewer. */
  page: number;
  /** Texts on a page. */
  size: number;
  /** The question whose answer stands beside a text. */
  score?: string | undefined;
}

/** What shoppers wrote, newest first. */
export type ReadWords = (scope: Scope, request: WordsRequest) => WordsPage;

export function prepareWords(database: Database): ReadWords {
  const written = `FROM answers INDEXED BY answers_in_words WHERE ${inScope} AND search IS NOT NULL AND state < 2`;
  const count = prepareQuery(database, `SELECT COUNT(*) AS total, COUNT(*) FILTER (WHERE instr(search, ?5) > 0) AS matching ${written}`, {
    total: number,
    matching: number,
  });
  const texts = prepareQuery(
    database,
    `SELECT question, answer, at, state, (
        SELECT score.value FROM answers AS score
        WHERE score.site = ?1 AND score.campaign = ?2 AND score.question = ?6 AND score.response = answers.response AND score.state < 2
      ) AS score
      ${written} AND instr(search, ?5) > 0 ORDER BY at DESC LIMIT ?7 OFFSET ?8`,
    { question: text, answer: text, at: number, state: number, score: maybeNumber },
  );
  return (scope, { query, page, size, score }) => {
    const values = scopeValues(scope);
    // An empty text is in every text.
    const folded = foldWords(query.trim());
    const { total, matching } = count.one(...values, folded) ?? { total: 0, matching: 0 };
    const pages = Math.max(1, Math.ceil(matching / size));
    const shown = Math.min(Math.max(1, page), pages);
    const rows = texts.all(...values, folded, score ?? null, size, (shown - 1) * size);
    return {
      total,
      matching,
      query: query.trim(),
      page: shown,
      pages,
      texts: rows.map((row) => ({
        question: row.question,
        text: wordsOf(row.answer),
        at: row.at,
        ...(row.score === null ? {} : { score: row.score }),
        partial: row.state === 0,
      })),
    };
  };
}
