/** Case, width and spacing put aside, so that `Ｎｉｋｏｎ ` and `nikon` are one. */
export function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
}
