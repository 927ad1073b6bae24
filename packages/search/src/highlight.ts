import { tokenize } from "./tokenize.ts";

/** Half-open range of UTF-16 units. */
export type Range = readonly [start: number, end: number];

/** Letters that are still being typed: a query's last word, unless something follows it. */
export function unfinishedWord(query: string): string | undefined {
  const last = tokenize(query).at(-1);
  return last && !last.unspaced && last.end === query.length ? last.text : undefined;
}

/**
 * Where a text holds what a query asks for, in order, apart from each other: whole words that share a stem with one of the query's, words that
 * begin with its last word, and pairs of characters. Grammar in kana, and terms that are `isCommon`, are left out unless the query is nothing
 * else.
 */
export function highlight(text: string, query: string, isCommon: (term: string) => boolean = () => false): Range[] {
  const asked = tokenize(query);
  const meaning = asked.filter((token) => !token.kana && !isCommon(token.term));
  const terms = new Set((meaning.length > 0 ? meaning : asked).map((token) => token.term));
  const lone = [...terms].filter((term) => [...term].length === 1);
  const begun = unfinishedWord(query);
  const ranges: [number, number][] = [];
  for (const token of tokenize(text)) {
    const same = terms.has(token.term);
    const starts = begun !== undefined && begun.length > 1 && !token.unspaced && token.text.startsWith(begun);
    const one = token.unspaced ? lone.find((character) => token.text.includes(character)) : undefined;
    if (!same && !starts && one === undefined) continue;
    const start = one !== undefined && token.text.indexOf(one) > 0 ? token.end - 1 : token.start;
    const end = one !== undefined && token.text.indexOf(one) === 0 ? token.start + 1 : token.end;
    const before = ranges.at(-1);
    if (before && start <= before[1]) before[1] = Math.max(before[1], end);
    else ranges.push([start, end]);
  }
  // A particle that came along with the last character of a noun.
  for (const range of ranges) if (/[^\u3041-\u3096][はがをにのともでへや]$/.test(text.slice(...range))) range[1]--;
  return ranges;
}
