import { foldWithOffsets } from "./fold.ts";
import { stem } from "./stem.ts";

/** What is compared: a word's stem, or two neighbouring characters of a script that is written without spaces. */
export interface Token {
  readonly term: string;
  /** The folded letters it came from; differs from `term` for stemmed words. */
  readonly text: string;
  /** Range in the original text. */
  readonly start: number;
  readonly end: number;
  /** Of a script written without spaces. */
  readonly unspaced: boolean;
  /** Written in kana only, so most likely grammar. False for words. */
  readonly kana: boolean;
}

const unspacedScript = "\\u3041-\\u3096\\u3005\\u3006\\p{Script=Han}\\p{Script=Thai}";
const unspacedStart = new RegExp(`^[${unspacedScript}]`, "u");
const runs = new RegExp(`([${unspacedScript}]+)|(?:(?![${unspacedScript}])[\\p{L}\\p{N}])+`, "gu");

/**
 * Cuts text into tokens: words between spaces and punctuation; for Japanese and Chinese every pair of neighbouring characters (a lone
 * character stands alone). No dictionary and no segmenter, so that building and reading agree on every machine.
 */
export function tokenize(text: string): Token[] {
  const folded = foldWithOffsets(text);
  const offset = (unit: number) => folded.at[unit] ?? text.length;
  // Past the whole character, where one character became several units.
  const offsetAfter = (unit: number) => {
    let after = unit;
    while (after < folded.text.length && offset(after) === offset(unit - 1)) after++;
    return offset(after);
  };
  const tokens: Token[] = [];
  for (const run of folded.text.matchAll(runs)) {
    const begin = run.index;
    if (run[1] === undefined) {
      const end = begin + run[0].length;
      tokens.push({ term: stem(run[0]), text: run[0], start: offset(begin), end: offsetAfter(end), unspaced: false, kana: false });
      continue;
    }
    const characters = [...run[0]];
    let unit = begin;
    for (let index = 0; index < Math.max(1, characters.length - 1); index++) {
      const first = characters[index] ?? "";
      const pair = first + (characters[index + 1] ?? "");
      const start = offset(unit);
      const end = offsetAfter(unit + pair.length);
      // Katakana carries meaning, hiragana mostly grammar; folding made them one, so look at the original.
      const kana = /^[\u3041-\u3096]+$/.test(pair) && !/[\u30a1-\u30f6\uff66-\uff9d]/.test(text.slice(start, end));
      tokens.push({ term: pair, text: pair, start, end, unspaced: true, kana });
      unit += first.length;
    }
  }
  return tokens;
}

/** Whether a token's term is of a script written without spaces. */
export function isUnspaced(term: string): boolean {
  return unspacedStart.test(term);
}
