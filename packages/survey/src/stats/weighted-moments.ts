import { effectiveSize } from "./effective-size.ts";
import type { Moments } from "./moments.ts";

/**
 * Weighted numbers for `meanInterval` and `compareMeans`: mean and spread of the weights, among the effective number of answers, of which at least
 * two are needed there.
 * @throws RangeError for a weight that is none.
 */
export function weightedMoments(answers: readonly { value: number; weight: number }[]): Moments {
  const n = effectiveSize(answers.map(({ weight }) => weight));
  const whole = answers.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return { n: 0, mean: 0, squares: 0 };
  const mean = answers.reduce((sum, { value, weight }) => sum + value * weight, 0) / whole;
  const squares = answers.reduce((sum, { value, weight }) => sum + weight * (value - mean) ** 2, 0) * (n / whole);
  return { n, mean, squares };
}
