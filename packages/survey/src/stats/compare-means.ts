import type { Comparison } from "./comparison.ts";
import type { Moments } from "./moments.ts";
import { studentTTail } from "./student-t-tail.ts";

/**
 * Whether two means of separate people differ, two-sided, without supposing equal spreads: Welch's t with Satterthwaite's degrees of freedom
 * (Welch 1947, Biometrika 34). `undefined` where one has fewer than two answers.
 */
export function compareMeans(one: Moments, other: Moments): Comparison | undefined {
  if (one.n < 2 || other.n < 2) return undefined;
  const difference = one.mean - other.mean;
  const [first, second] = [one, other].map(({ n, squares }) => squares / (n - 1) / n);
  if (first === undefined || second === undefined) return undefined;
  const error = first + second;
  if (difference === 0) return { difference, statistic: 0, p: 1 };
  if (error === 0) return { difference, statistic: Math.sign(difference) * Number.POSITIVE_INFINITY, p: 0 };
  const statistic = difference / Math.sqrt(error);
  // In parts of the whole, since the squares of tiny errors would vanish.
  const freedom = 1 / ((first / error) ** 2 / (one.n - 1) + (second / error) ** 2 / (other.n - 1));
  return { difference, statistic, p: 2 * studentTTail(Math.abs(statistic), freedom) };
}
