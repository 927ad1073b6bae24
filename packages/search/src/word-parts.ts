/**
 * Runs of 3 and 4 letters of a word with a space at its start, and at its end unless it is still being typed: what is left in common when a
 * word is misspelt or bent.
 */
export function wordParts(word: string, unfinished = false): string[] {
  const padded = ` ${word}${unfinished ? "" : " "}`;
  const parts: string[] = [];
  for (const length of [3, 4]) {
    for (let start = 0; start + length <= padded.length; start++) parts.push(padded.slice(start, start + length));
  }
  return parts;
}
