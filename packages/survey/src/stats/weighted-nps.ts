import { effectiveSize } from "./effective-size.ts";
import type { NpsGroups } from "./nps.ts";
import { npsGroupOf } from "./nps-group-of.ts";

/** An answer that stands for more or fewer people than others. */
export interface Weighted {
  answer: unknown;
  /** At least 0. */
  weight: number;
}

/**
 * Weighted answers as groups for `npsScore`, `npsInterval` and `compareNps`: the shares are those of the weights, the number of answers is the
 * effective one (`effectiveSize`), so that intervals are as wide as the weights make them.
 * @throws AnswerError for what is no NPS answer, RangeError for a weight that is none.
 */
export function weightedNps(answers: readonly Weighted[]): NpsGroups {
  const size = effectiveSize(answers.map(({ weight }) => weight));
  const sums = { promoter: 0, passive: 0, detractor: 0 };
  for (const { answer, weight } of answers) sums[npsGroupOf(answer)] += weight;
  const whole = sums.promoter + sums.passive + sums.detractor;
  const scale = whole === 0 ? 0 : size / whole;
  return { promoters: sums.promoter * scale, passives: sums.passive * scale, detractors: sums.detractor * scale };
}
