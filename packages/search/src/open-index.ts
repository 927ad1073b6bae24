import { expandReadings } from "./expand-readings.ts";
import { highlight, type Range, unfinishedWord } from "./highlight.ts";
import { type Counts, readPostings } from "./postings.ts";
import { rankDocuments } from "./rank-documents.ts";
import type { SearchIndex } from "./search-index.ts";
import { nearestWords } from "./slips.ts";
import { tokenize } from "./tokenize.ts";
import { wordParts } from "./word-parts.ts";

/**
 * Confidence from which a result counts as an answer. Fixed on training data only: see `evaluation.test.ts`, which states the share of
 * questions answered and refused at this value.
 */
export const foundFrom = 0.65;

/** k1 and b of BM25: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), section 3. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;
/** Worth of a part of a word against the word. */
const PART_WORTH = 0.5;
/** Worth of a word that is near to a misspelt one, and of grammar in kana beside words that mean something. */
const NEAR_WORTH = 0.8;
const GRAMMAR_WORTH = 0.1;

/** A word in more than this share of the documents is not worth marking. */
const COMMON_SHARE = 0.35;
/** Rarity is judged as among so many documents at least. */
const LEAST_SIZE = 30;

export interface Hit {
  id: string;
  /** Comparable within one result only. */
  score: number;
}

export interface SearchResult {
  /** Best first; documents without anything in common are left out. */
  hits: Hit[];
  /** How much of what the query asks the best hit answers: 0 is nothing, 1 a question asked in its own words. */
  confidence: number;
  /** `confidence` is at least `foundFrom`. If false, say that nothing was found. */
  found: boolean;
}

export interface SearchOptions {
  /** At most this many hits. Default 10. */
  limit?: number;
  /** The query's last word may be unfinished. Default false. */
  typing?: boolean;
}

export interface Searcher {
  search(query: string, options?: SearchOptions): SearchResult;
  /** Where a text holds what the query asks for, readings included. */
  highlight(text: string, query: string): Range[];
}

/** Makes an index ready to be asked. Work is linear in its size; nothing of it is changed. */
export function openIndex(index: SearchIndex): Searcher {
  const { vocabulary, counts, placeOf, placesWithPart, lengths, relativeLengths, relativePartLengths } = readPostings(index);
  const readings = index.readings.split(" ").filter(Boolean);
  // Among a handful of documents every word would be common.
  const size = Math.max(index.ids.length, LEAST_SIZE);
  const rarity = (documents: number) => Math.log(1 + (size - documents + 0.5) / (documents + 0.5));

  const documentsWith = (occurrences: Counts) => new Set([...occurrences.keys()].map((unit) => (index.units[unit] ?? 0) >> 2)).size;

  const merge = (places: readonly number[]): Counts => {
    const [first = -1] = places;
    if (places.length < 2) return counts[first] ?? new Map();
    const merged = new Map<number, number>();
    for (const place of places) for (const [unit, count] of counts[place] ?? []) merged.set(unit, (merged.get(unit) ?? 0) + count);
    return merged;
  };
  const placesOf = (term: string, begun: string | undefined): readonly number[] => {
    const fits =
      begun !== undefined
        ? (known: string) => known === term || known.startsWith(begun)
        : isLoneCharacter(term)
          ? (known: string) => known.includes(term)
          : undefined;
    const own = placeOf.get(term);
    return fits ? vocabulary.flatMap((known, place) => (fits(known) ? [place] : [])) : own === undefined ? [] : [own];
  };

  const search = (query: string, { limit = 10, typing = false }: SearchOptions = {}): SearchResult => {
    const asked = tokenize(query);
    const begun = typing ? unfinishedWord(query) : undefined;
    const scores = index.units.map(() => 0);
    const seen = new Set<string>();
    let ideal = 0;
    let weights = 0;
    let terms = 0;

    const add = (feature: string, occurrences: Counts, relative: readonly number[], weight: number) => {
      seen.add(feature);
      const worth = weight * rarity(documentsWith(occurrences));
      ideal += worth;
      weights += weight;
      for (const [unit, count] of occurrences) {
        const length = 1 - LENGTH_SHARE + LENGTH_SHARE * (relative[unit] ?? 1);
        scores[unit] = (scores[unit] ?? 0) + (worth * count * (SATURATION + 1)) / (count + SATURATION * length);
      }
    };
    const written = expandReadings(query, readings);
    const expanded = [...asked, ...written.flatMap(tokenize)];
    const meant = expanded.some((token) => !token.kana);
    for (const { term, text, unspaced, kana } of expanded) {
      const unfinished = text === begun && text.length > 1;
      const places = placesOf(term, unfinished ? text : undefined);
      // Kana that were taken for a reading need not be found as they are.
      const isReading = written.length > 0 && kanaOnly.test(term);
      if (seen.has(term) || (isReading && places.length === 0)) continue;
      terms++;
      const near = places.length > 0 || unspaced ? [] : nearestWords(unfinished ? text : term, vocabulary, unfinished);
      add(
        term,
        merge(near.length > 0 ? near : places),
        relativeLengths,
        near.length > 0 ? NEAR_WORTH : (kana || isReading) && meant ? GRAMMAR_WORTH : 1,
      );
      if (unspaced) continue;
      // A word that is there as it stands may be finished.
      const partial = unfinished && !placeOf.has(term);
      const [only = -1] = near;
      const spelt = near.length === 1 ? (vocabulary[only] ?? term) : partial ? text : term;
      for (const part of wordParts(spelt, partial)) {
        // Marked, so that a part is never taken for a word.
        if (!seen.has(`${part}|`)) add(`${part}|`, merge(placesWithPart.get(part) ?? []), relativePartLengths, PART_WORTH);
      }
    }

    const times = new Map<string, number>();
    for (const { term } of asked) times.set(term, (times.get(term) ?? 0) + 1);
    const isWordForWord = (unit: number) =>
      lengths[unit] === asked.length && [...times].every(([term, count]) => counts[placeOf.get(term) ?? -1]?.get(unit) === count);
    const ranked = rankDocuments(index, scores, isWordForWord);
    const [best] = ranked;
    const confidence = !best ? 0 : best.worded ? 1 : best.score / Math.sqrt((ideal * rarity(0) * weights) / terms);
    return {
      hits: ranked.slice(0, limit).map(({ document, score }) => ({ id: index.ids[document] ?? "", score })),
      confidence,
      found: confidence >= foundFrom,
    };
  };

  const isCommon = (term: string) => documentsWith(counts[placeOf.get(term) ?? -1] ?? new Map()) > COMMON_SHARE * size;
  return {
    search,
    highlight: (text, query) => highlight(text, [...expandReadings(query, readings), query].join("\n"), isCommon),
  };
}

const kanaOnly = /^[\u3041-\u3096]+$/;

function isLoneCharacter(term: string): boolean {
  return [...term].length === 1 && !kanaOnly.test(term);
}
