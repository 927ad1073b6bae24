/** Text as it is compared, with the way back to the original. */
export interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of `text`, the offset in the original where its character begins; one more entry for the end. */
  readonly at: readonly number[];
}

// A character with all that composes with it: accents, voiced marks (half-width ones too), Korean vowels and finals.
const cluster = /[\s\S][\udc00-\udfff]?[\u0300-\u036f\u3099\u309a\uff9e\uff9f\u1160-\u11ff]*/g;

function foldCharacter(character: string): string {
  return character
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’ー〜]/g, "")
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .normalize("NFC");
}

/**
 * Folds what shoppers write in more than one way: width, case, accents, apostrophes, katakana (to hiragana), long vowel marks (dropped).
 * Folding twice changes nothing.
 */
export function foldWithOffsets(text: string): Folded {
  const at: number[] = [];
  let folded = "";
  for (const match of text.matchAll(cluster)) {
    const piece = foldCharacter(match[0]);
    for (let unit = 0; unit < piece.length; unit++) at.push(match.index);
    folded += piece;
  }
  at.push(text.length);
  return { text: folded, at };
}

/** `foldWithOffsets` without the way back. */
export function fold(text: string): string {
  return foldWithOffsets(text).text;
}
