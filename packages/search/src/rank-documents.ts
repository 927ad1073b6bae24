import { fieldWeights, type SearchIndex } from "./search-index.ts";

/** Units that vote for their documents, and the power that makes one near unit outvote several far ones. */
const VOTERS = 30;
const VOTE_POWER = 3;

export interface Ranked {
  /** Place in `SearchIndex.ids`. */
  document: number;
  score: number;
  /** 2 if the query is the document's title word for word, 1 if it is an alternative, 0 otherwise. */
  worded: 0 | 1 | 2;
}

/**
 * Documents by their units' scores: nearest neighbours with weighted votes, so that a question asked in many ways is found by the sum of
 * them without its other ways counting against it. A question asked in its own words comes first, whoever else is voted for.
 */
export function rankDocuments(index: SearchIndex, scores: readonly number[], isWordForWord: (unit: number) => boolean): Ranked[] {
  const votes = new Map<number, number>();
  const worded = new Map<number, 1 | 2>();
  const found = scores
    .map((score, unit) => {
      const code = index.units[unit] ?? 0;
      return { unit, document: code >> 2, field: code & 3, score: score * (fieldWeights[code & 3] ?? 0) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.unit - b.unit);
  found.forEach(({ unit, document, field, score }, place) => {
    if (place < VOTERS) votes.set(document, (votes.get(document) ?? 0) + score ** VOTE_POWER);
    if (field > 1 || !isWordForWord(unit)) return;
    if (field === 0 || !worded.has(document)) worded.set(document, field === 0 ? 2 : 1);
    if (!votes.has(document)) votes.set(document, score ** VOTE_POWER);
  });
  return [...votes]
    .map(([document, vote]) => ({ document, score: vote ** (1 / VOTE_POWER), worded: worded.get(document) ?? (0 as const) }))
    .sort((a, b) => b.worded - a.worded || b.score - a.score || a.document - b.document);
}
