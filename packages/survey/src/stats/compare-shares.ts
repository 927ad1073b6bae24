import type { Comparison } from "./comparison.ts";
import { normalTail } from "./normal-tail.ts";

/** So many of so many. */
export interface Share {
  successes: number;
  n: number;
}

/** Whether two shares of separate people differ: the two-sided z test with the pooled share. `undefined` where one has no answers. */
export function compareShares(one: Share, other: Share): Comparison | undefined {
  if (one.n === 0 || other.n === 0) return undefined;
  const difference = one.successes / one.n - other.successes / other.n;
  const pooled = (one.successes + other.successes) / (one.n + other.n);
  const statistic = difference === 0 ? 0 : difference / Math.sqrt(pooled * (1 - pooled) * (1 / one.n + 1 / other.n));
  return { difference, statistic, p: 2 * normalTail(Math.abs(statistic)) };
}
