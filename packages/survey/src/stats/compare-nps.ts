import type { Comparison } from "./comparison.ts";
import { normalTail } from "./normal-tail.ts";
import { type NpsGroups, npsScore, npsSize } from "./nps.ts";

/**
 * Whether two scores of separate people differ: z = (N₁ − N₂) / √(SE₁² + SE₂²), two-sided. `adjusted` takes centres and standard errors of the adjusted
 * Wald method for z, which do not vanish where all agree; without it, those of Wald. `undefined` where one has no answers.
 */
export function compareNps(one: NpsGroups, other: NpsGroups, { adjusted = false } = {}): Comparison | undefined {
  const [first, second] = [npsScore(one), npsScore(other)];
  if (first === undefined || second === undefined) return undefined;
  const [a, b] = [meanOf(one, adjusted), meanOf(other, adjusted)];
  const statistic = a.mean === b.mean ? 0 : (a.mean - b.mean) / Math.sqrt(a.squaredError + b.squaredError);
  return { difference: first - second, statistic, p: 2 * normalTail(Math.abs(statistic)) };
}

function meanOf(groups: NpsGroups, adjusted: boolean): { mean: number; squaredError: number } {
  const extra = adjusted ? 0.75 : 0;
  const n = npsSize(groups) + 4 * extra;
  const mean = (groups.promoters - groups.detractors) / n;
  return { mean, squaredError: ((groups.promoters + groups.detractors + 2 * extra) / n - mean * mean) / n };
}
