import type { Interval } from "./interval.ts";
import { isStep } from "./step-of.ts";
import { wilson } from "./wilson.ts";

export interface Csat {
  n: number;
  /** Answers of 4 and 5. */
  satisfied: number;
  /** Their share, 0 to 100. */
  score: number;
  /** Wilson, 0 to 100. */
  interval: Interval;
}

/** Whether an answer counts: an integer from 1 to 5. */
export function isCsatAnswer(answer: unknown): answer is number {
  return isStep(answer, 1, 5);
}

/** Customer satisfaction, top two boxes, from how often 1, 2, 3, 4 and 5 were answered. `undefined` without answers. */
export function csat(spread: readonly number[]): Csat | undefined {
  const [one = 0, two = 0, three = 0, four = 0, five = 0] = spread;
  const satisfied = four + five;
  const n = one + two + three + satisfied;
  const found = wilson(satisfied, n);
  if (!found) return undefined;
  const { centre, low, high } = found;
  return { n, satisfied, score: (100 * satisfied) / n, interval: { centre: 100 * centre, low: 100 * low, high: 100 * high } };
}
