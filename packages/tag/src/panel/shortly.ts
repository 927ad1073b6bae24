/** A value in few words: text as it is, anything else as JSON of at most `most` characters. */
export function shortly(value: unknown, most = 120): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
