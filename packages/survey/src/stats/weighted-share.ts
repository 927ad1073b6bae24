import type { Share } from "./compare-shares.ts";
import { effectiveSize } from "./effective-size.ts";

/**
 * Weighted answers as a share for `wilson` and `compareShares`: of the weights, among the effective number of answers.
 * @throws RangeError for a weight that is none.
 */
export function weightedShare(answers: readonly { success: boolean; weight: number }[]): Share {
  const n = effectiveSize(answers.map(({ weight }) => weight));
  const whole = answers.reduce((sum, { weight }) => sum + weight, 0);
  const part = answers.reduce((sum, { success, weight }) => sum + (success ? weight : 0), 0);
  return { successes: whole === 0 ? 0 : (n * part) / whole, n };
}
