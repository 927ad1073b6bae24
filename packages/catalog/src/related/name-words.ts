import { fold } from "./fold.ts";

const UNSPACED = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|ー/u;
const RUNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]+|[\p{L}\p{M}\p{N}]+/gu;
const ASIDE = /[,;:|/(（[【、]|\s[-–—]\s/u;

/** Weight of the word that names the thing, against 1 for every other. */
const HEAD = 1.5;

/**
 * Words of a product's name with their weights. Scripts that do not part words by spaces are cut into pairs of characters. The last word
 * before an aside names the thing, in English as in Japanese ("camera lens", シャツワンピース), and weighs more. Words without a letter are
 * left out.
 */
export function nameWords(name: string): Map<string, number> {
  const words = new Map<string, number>();
  const folded = fold(name);
  for (const word of split(folded)) words.set(word, 1);
  const head = split(folded.split(ASIDE)[0] ?? "").at(-1);
  if (head !== undefined) words.set(head, HEAD);
  return words;
}

function split(text: string): string[] {
  const words: string[] = [];
  for (const [run] of text.matchAll(RUNS)) {
    if (!UNSPACED.test(run)) {
      if (/\p{L}/u.test(run)) words.push(run);
      continue;
    }
    const characters = [...run];
    if (characters.length === 1) words.push(run);
    for (let index = 0; index + 1 < characters.length; index += 1) words.push(`${characters[index]}${characters[index + 1]}`);
  }
  return words;
}
