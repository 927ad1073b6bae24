import { fold } from "./fold.ts";

/**
 * Written forms whose reading the query holds, or is about to hold: its last kana begin a reading (two kana at least, so that a search can
 * answer while an input method still composes).
 * @param readings reading and written form in turn, as in `SearchIndex.readings`.
 */
export function expandReadings(query: string, readings: readonly string[]): string[] {
  const folded = fold(query);
  const tail = /[\u3041-\u3096]{2,}$/.exec(folded)?.[0];
  const whole = new Set<string>();
  const begun = new Set<string>();
  let ended = false;
  for (let index = 0; index + 1 < readings.length; index += 2) {
    const [reading = "", written = ""] = readings.slice(index, index + 2);
    if (folded.includes(reading)) {
      whole.add(written);
      ended ||= folded.endsWith(reading);
    } else if (tail !== undefined && reading.startsWith(tail)) begun.add(written);
  }
  // へんぴん is 返品, and no beginning of 返品送料.
  return [...whole, ...(ended ? [] : begun)];
}
