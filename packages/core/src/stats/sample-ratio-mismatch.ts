import { chiSquareTail } from "./chi-square.ts";

/** Below this an arm's share of visitors is no chance any more. */
const ALARM = 0.001;
/** The chi-square distribution is a fair approximation only from about this many expected visitors in each arm. */
const LEAST_EXPECTED = 8;

export interface SampleRatio {
  /** Pearson's statistic, 0 or more; infinite where an arm of weight 0 has visitors. */
  chiSquare: number;
  /** Probability of a statistic at least as large if visitors were assigned by the weights, 0 to 1. */
  p: number;
  /** p < 0.001, and every arm of some weight was due at least 8 visitors: what compares the arms cannot be trusted. */
  mismatch: boolean;
}

/**
 * Whether the visitors counted in each arm fit the arms' weights: Pearson's chi-square test, χ² = Σ (O − E)² / E with
 * E = total · weight / Σ weights, on one degree of freedom fewer than there are arms of some weight (K. Pearson, Philosophical Magazine 50, 1900,
 * 157–175). Count visitors exposed, never visitors that converted.
 * Throws a RangeError unless there are as many counts as weights, at least two, none negative, with weights that sum to more than 0.
 */
export function sampleRatioMismatch(observed: readonly number[], weights: readonly number[]): SampleRatio {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const total = sum(observed);
  const whole = sum(weights);
  const fine = (number: number) => Number.isFinite(number) && number >= 0;
  if (observed.length !== weights.length || observed.length < 2 || ![...observed, ...weights].every(fine) || whole <= 0)
    throw new RangeError(`Expected one count and one weight for each of at least two arms, found [${observed}] and [${weights}]`);
  const arms = weights.map((weight, index) => ({ count: observed[index] ?? 0, expected: (total * weight) / whole }));
  const chiSquare = total ? sum(arms.map(({ count, expected }) => (count || expected ? (count - expected) ** 2 / expected : 0))) : 0;
  const weighted = weights.filter((weight) => weight > 0).length;
  const p = weighted > 1 || !Number.isFinite(chiSquare) ? chiSquareTail(chiSquare, Math.max(1, weighted - 1)) : 1;
  const enough = arms.every(({ expected }, index) => !weights[index] || expected >= LEAST_EXPECTED);
  return { chiSquare, p, mismatch: p < ALARM && enough };
}
