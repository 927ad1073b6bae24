import type { SearchIndex } from "./search-index.ts";
import { isUnspaced } from "./tokenize.ts";
import { wordParts } from "./word-parts.ts";

/** How often something occurs in each unit of text. */
export type Counts = ReadonlyMap<number, number>;

/** An index laid out for asking. */
export interface Postings {
  readonly vocabulary: readonly string[];
  readonly counts: readonly Counts[];
  readonly placeOf: ReadonlyMap<string, number>;
  /** Places in the vocabulary of the words that hold a part. */
  readonly placesWithPart: ReadonlyMap<string, readonly number[]>;
  /** Terms in each unit. */
  readonly lengths: readonly number[];
  /** The same against the mean of the unit's field: a title and a body are each measured against their own kind. */
  readonly relativeLengths: readonly number[];
  readonly relativePartLengths: readonly number[];
}

/** Reads the strings of an index. The parts of its words are not in it: they follow from the words. */
export function readPostings(index: SearchIndex): Postings {
  const vocabulary = index.terms.split(" ").filter(Boolean);
  const encoded = index.postings.split(" ");
  const counts: Counts[] = [];
  const placeOf = new Map<string, number>();
  const placesWithPart = new Map<string, number[]>();
  const lengths = index.units.map(() => 0);
  const partLengths = index.units.map(() => 0);
  vocabulary.forEach((term, place) => {
    const parts = isUnspaced(term) ? [] : wordParts(term);
    const own = new Map<number, number>();
    let unit = 0;
    for (const entry of (encoded[place] ?? "").split(",")) {
      const [step = "0", times = "1"] = entry.split("*");
      const count = Number(times);
      unit += Number.parseInt(step, 36);
      own.set(unit, count);
      lengths[unit] = (lengths[unit] ?? 0) + count;
      partLengths[unit] = (partLengths[unit] ?? 0) + count * parts.length;
    }
    counts.push(own);
    placeOf.set(term, place);
    for (const part of parts) {
      const places = placesWithPart.get(part);
      if (places) places.push(place);
      else placesWithPart.set(part, [place]);
    }
  });
  const relative = (own: readonly number[]) => {
    const sums = [0, 0, 0, 0];
    const sizes = [0, 0, 0, 0];
    index.units.forEach((code, unit) => {
      sums[code & 3] = (sums[code & 3] ?? 0) + (own[unit] ?? 0);
      sizes[code & 3] = (sizes[code & 3] ?? 0) + 1;
    });
    // A long list of keywords is no less about each of them.
    return index.units.map((code, unit) => ((code & 3) === 2 ? 1 : ((own[unit] ?? 0) * (sizes[code & 3] ?? 0)) / (sums[code & 3] || 1)));
  };
  return {
    vocabulary,
    counts,
    placeOf,
    placesWithPart,
    lengths,
    relativeLengths: relative(lengths),
    relativePartLengths: relative(partLengths),
  };
}
