import { isStep } from "./step-of.ts";
import { z95 } from "./z95.ts";

/** How many answered 9–10, 7–8 and 0–6. */
export interface NpsGroups {
  promoters: number;
  passives: number;
  detractors: number;
}

/** In points of the score; `centre` is the middle that the method uses, which need not be the score itself. */
export interface NpsInterval {
  centre: number;
  low: number;
  high: number;
}

/** Whether an answer counts towards the score: an integer from 0 to 10. Skipped questions and other scales do not. */
export function isNpsAnswer(answer: unknown): answer is number {
  return isStep(answer, 0, 10);
}

/** How often each step 0–10 was answered: always 11 numbers. Whatever is no answer on that scale is left out. */
export function npsSpread(answers: Iterable<unknown>): number[] {
  const spread = new Array<number>(11).fill(0);
  for (const answer of answers) {
    if (isNpsAnswer(answer)) spread[answer] = (spread[answer] ?? 0) + 1;
  }
  return spread;
}

/** Sums a spread of 11 numbers, for 0 to 10, into the three groups. */
export function npsGroups(spread: readonly number[]): NpsGroups {
  const sum = (from: number, to: number) => spread.slice(from, to + 1).reduce((total, count) => total + count, 0);
  return { promoters: sum(9, 10), passives: sum(7, 8), detractors: sum(0, 6) };
}

/** Number of answers. */
export function npsSize({ promoters, passives, detractors }: NpsGroups): number {
  return promoters + passives + detractors;
}

/** Net Promoter Score, 100 (P − D) / n: −100 to 100, not rounded. `undefined` without answers. */
export function npsScore(groups: NpsGroups): number | undefined {
  const n = npsSize(groups);
  return n === 0 ? undefined : (100 * (groups.promoters - groups.detractors)) / n;
}

/**
 * 95 % interval by Wald: answers scored −1, 0, +1, their mean ± z √(variance / n). Collapses to a point where all agree, and covers too little
 * below some hundred answers: kept for comparison with other tools. `undefined` without answers.
 */
export function npsWald({ promoters, passives, detractors }: NpsGroups): NpsInterval | undefined {
  const n = promoters + passives + detractors;
  return n === 0 ? undefined : around(promoters / n, detractors / n, n);
}

/**
 * 95 % interval by the adjusted Wald method (Rocks 2016, "Interval estimation for the Net Promoter Score", The American Statistician 70):
 * three answers are added, ¾ promoter, 1½ passive, ¾ detractor. Not clipped: an end may lie beyond ±100. Holds the score from two answers on; of a
 * single promoter or detractor, which the added ones outweigh, it ends at ±98.5. `undefined` without answers.
 */
export function npsAdjustedWald({ promoters, passives, detractors }: NpsGroups): NpsInterval | undefined {
  const n = promoters + passives + detractors;
  return n === 0 ? undefined : around((promoters + 0.75) / (n + 3), (detractors + 0.75) / (n + 3), n + 3);
}

/**
 * The interval to show: adjusted Wald, its ends clipped to −100 … 100. `undefined` below two answers: one tells nothing of their spread, as with a mean,
 * and the interval of the method would speak of the three added answers rather than of it, and need not hold it.
 */
export function npsInterval(groups: NpsGroups): NpsInterval | undefined {
  // Weighted answers count as a number with a fraction, and two with the same weight as nearly two.
  if (npsSize(groups) < 1.5) return undefined;
  const interval = npsAdjustedWald(groups);
  return interval && { centre: interval.centre, low: Math.max(-100, interval.low), high: Math.min(100, interval.high) };
}

function around(promoters: number, detractors: number, n: number): NpsInterval {
  const mean = promoters - detractors;
  const half = z95 * Math.sqrt((promoters + detractors - mean * mean) / n);
  return { centre: 100 * mean, low: 100 * (mean - half), high: 100 * (mean + half) };
}
