import type { Interval } from "./interval.ts";
import { z95 } from "./z95.ts";

/**
 * 95 % score interval of a share (Wilson 1927, "Probable inference, the law of succession, and statistical inference", JASA 22), in parts of 1.
 * Both numbers may have fractions, as weighted counts have. `undefined` where `n` is 0.
 */
export function wilson(successes: number, n: number): Interval | undefined {
  if (!(n > 0)) return undefined;
  const p = successes / n;
  const extra = (z95 * z95) / n;
  const centre = (p + extra / 2) / (1 + extra);
  const half = (Math.sqrt(extra) * Math.sqrt(p * (1 - p) + extra / 4)) / (1 + extra);
  // At the ends the limit is 0 or 1 itself; what the arithmetic leaves over must not lie beyond.
  return { centre, low: successes === 0 ? 0 : Math.max(0, centre - half), high: successes === n ? 1 : Math.min(1, centre + half) };
}
