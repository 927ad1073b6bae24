import type { MeasureName } from "../survey/measure.ts";

/** How an answer is coloured: those that a measure counts as good stand out. */
export type Tone = "promoters" | "passives" | "detractors";

/** The group of a score from 0 to 10. */
export const npsTone = (score: number): Tone => (score >= 9 ? "promoters" : score >= 7 ? "passives" : "detractors");

/** An answer's tone by its measure: good are 4 and 5 of 5 for CSAT, 5 to 7 of 7 for CES. Undefined where a measure counts none as good. */
export function toneOf(measure: MeasureName | undefined, value: number): Tone | undefined {
  if (measure === "nps") return npsTone(value);
  const good = measure === "csat" ? 4 : measure === "ces" ? 5 : undefined;
  return good === undefined ? undefined : value >= good ? "promoters" : "detractors";
}
