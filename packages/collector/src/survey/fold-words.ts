/** Words as they are searched: full-width and half-width, capitals and small letters are one. */
export function foldWords(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
