import { fold } from "./fold.ts";

/**
 * Written forms whose reading the query holds, or is about to hold: its last kana begin a reading (two kana at least, so that a search can
 * answer while an input method still composes).
 * @param readings reading and written form in turn, as in `SearchIndex.readings`.
 */
export function expandReadings(query: string, readings: readonly string[]): string[] {
  const folded = fold(query);
  const tail = /[\u3041-\u3096]{2,}$/.exec(folded)?.[0];
  const written = new Set<string>();
  for (let index = 0; index + 1 < readings.length; index += 2) {
    const reading = readings[index] ?? "";
    if (folded.includes(reading) || (tail !== undefined && reading.startsWith(tail))) written.add(readings[index + 1] ?? "");
  }
  return [...written];
}
