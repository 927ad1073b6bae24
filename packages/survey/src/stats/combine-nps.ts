import type { Interval } from "./interval.ts";
import { type NpsGroups, npsScore, npsSize } from "./nps.ts";
import { z95 } from "./z95.ts";

/** One survey's part in a combined score. */
export interface NpsPart {
  groups: NpsGroups;
  /** Its part of the whole, in any unit, such as the share of customers that it speaks for. Default: its number of answers. */
  weight?: number;
}

/**
 * Scores of separate people as one, by weight (a stratified estimate: Cochran 1977, "Sampling Techniques", chapter 5): Σ w N, with the interval
 * from Σ w² SE² of the adjusted Wald method, clipped to −100 … 100. Where many parts have hardly an answer, the three that the method adds to each draw
 * it away from a score near ±100: then it reaches to the score. Parts without answers are left out. `undefined` where nothing is left.
 */
export function combineNps(parts: readonly NpsPart[]): { n: number; score: number; interval: Interval } | undefined {
  const answered = parts.filter(({ groups }) => npsSize(groups) > 0);
  const whole = answered.reduce((sum, part) => sum + weightOf(part), 0);
  if (!(whole > 0)) return undefined;
  let [n, score, centre, variance] = [0, 0, 0, 0];
  for (const part of answered) {
    const share = weightOf(part) / whole;
    const size = npsSize(part.groups) + 3;
    const mean = (part.groups.promoters - part.groups.detractors) / size;
    n += size - 3;
    score += share * (npsScore(part.groups) ?? 0);
    centre += share * mean;
    variance += (share * share * ((part.groups.promoters + part.groups.detractors + 1.5) / size - mean * mean)) / size;
  }
  const half = z95 * Math.sqrt(variance);
  return {
    n,
    score,
    interval: {
      centre: 100 * centre,
      low: Math.max(-100, Math.min(score, 100 * (centre - half))),
      high: Math.min(100, Math.max(score, 100 * (centre + half))),
    },
  };
}

function weightOf({ groups, weight = npsSize(groups) }: NpsPart): number {
  return weight;
}
