/** What a question is also known by: the lines `keywords:` and `also:` right under it. */
export interface Hints {
  keywords: string[];
  /** Written form and reading in kana, from `返品（へんぴん）`. */
  readings: [written: string, reading: string][];
  /** Other ways to ask the question. */
  alternatives: string[];
}

const withReading = /^(.+?)\s*[（(]([\u3041-\u3096\u30a1-\u30faー・\s]+)[）)]$/;

/**
 * Reads a paragraph of hints into `hints`.
 * @returns the place of the first line that is no hint, the number of lines if all are, 0 if the paragraph is none.
 */
export function readHints(paragraph: string, hints: Hints): number {
  const lines = paragraph.split(/\r?\n/);
  for (const [place, line] of lines.entries()) {
    const [, name, value = ""] = /^\s*(keywords|also)\s*[:：]\s*(.*?)\s*$/i.exec(line) ?? [];
    if (name === undefined) return place;
    if (name.toLowerCase() === "also") {
      if (value !== "") hints.alternatives.push(value);
      continue;
    }
    for (const item of value.split(/\s*[,、，]\s*/)) {
      const [, written, reading] = withReading.exec(item) ?? [];
      if (written !== undefined && reading !== undefined) hints.readings.push([written, reading]);
      else if (item !== "") hints.keywords.push(item);
    }
  }
  return lines.length;
}
