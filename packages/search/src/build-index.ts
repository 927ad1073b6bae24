import { fold } from "./fold.ts";
import type { Field, SearchDocument, SearchIndex } from "./search-index.ts";
import { tokenize } from "./tokenize.ts";

/**
 * Makes the index of some documents. The result is plain JSON and depends on nothing but its input.
 * @throws RangeError if two documents have one id.
 */
export function buildIndex(documents: readonly SearchDocument[]): SearchIndex {
  const ids: string[] = [];
  const known = new Set<string>();
  const units: number[] = [];
  const postings = new Map<string, Map<number, number>>();
  const readings = new Map<string, string>();

  for (const [place, document] of documents.entries()) {
    if (known.has(document.id)) throw new RangeError(`Two documents have the id "${document.id}".`);
    known.add(document.id);
    ids.push(document.id);
    const add = (field: Field, text: string) => {
      const unit = units.length;
      units.push(place * 4 + field);
      for (const token of tokenize(text)) {
        // Grammar says little about a long text and would be half of the index.
        if (field === 3 && token.unspaced && /[\u3041-\u3096]/.test(text.slice(token.start, token.end))) continue;
        const occurrences = postings.get(token.term) ?? new Map<number, number>();
        postings.set(token.term, occurrences.set(unit, (occurrences.get(unit) ?? 0) + 1));
      }
    };
    add(0, document.title);
    for (const alternative of document.alternatives ?? []) add(1, alternative);
    const words = [...(document.keywords ?? [])];
    for (const [written, reading] of document.readings ?? []) {
      words.push(written);
      readings.set(fold(reading).replace(/\s/g, ""), fold(written).replace(/\s/g, ""));
    }
    if (words.length > 0) add(2, words.join("\n"));
    if (document.body) add(3, document.body);
  }

  const terms = [...postings.keys()].sort((a, b) => (a < b ? -1 : 1));
  return {
    v: 1,
    ids,
    units,
    terms: terms.join(" "),
    postings: terms.map((term) => encode(postings.get(term) ?? new Map())).join(" "),
    readings: [...readings].flatMap(([reading, written]) => (reading && written ? [reading, written] : [])).join(" "),
  };
}

function encode(occurrences: ReadonlyMap<number, number>): string {
  let before = 0;
  return [...occurrences]
    .map(([unit, count]) => {
      const step = (unit - before).toString(36);
      before = unit;
      return count > 1 ? `${step}*${count}` : step;
    })
    .join(",");
}
