/** Where a unit of text stands in its document; also its place in `fieldWeights`. */
export type Field = 0 | 1 | 2 | 3;

/** Weights of title, alternative, keywords and body. A title answers best; a body mentions much that it does not answer. */
export const fieldWeights: readonly number[] = [1, 0.95, 0.9, 0.45];

/** What is to be found. */
export interface SearchDocument {
  id: string;
  title: string;
  /** Other ways to ask the same: whole questions or phrases. Each counts by itself. */
  alternatives?: readonly string[];
  /** Single words and short phrases: synonyms, common misspellings, readings. They count together. */
  keywords?: readonly string[];
  /** Pairs of a written form and its reading in kana: `["返品", "へんぴん"]`. A query typed in kana then finds the written form. */
  readings?: readonly (readonly [written: string, reading: string])[];
  body?: string;
}

/** The index as JSON. Made by `buildIndex`, read by `openIndex`; its inside may change with `v`. */
export type SearchIndex = {
  v: 1;
  ids: string[];
  /** For each unit of text: its document's place in `ids` x 4 + its field. */
  units: number[];
  /** Terms in code unit order, separated by spaces. */
  terms: string;
  /** For each term, separated by spaces: units as base-36 steps from the one before, `*n` where it occurs n times, separated by commas. */
  postings: string;
  /** Reading and written form in turn, folded, separated by spaces. */
  readings: string;
};

/** True for an index that this version can read; what else may be wrong with it is the build's to see. */
export function isSearchIndex(value: unknown): value is SearchIndex {
  return typeof value === "object" && !!value && "v" in value && value.v === 1 && "terms" in value;
}
