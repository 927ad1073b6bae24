import type { Interval } from "./interval.ts";
import { deviationOf, type Moments } from "./moments.ts";
import { studentTQuantile } from "./student-t-quantile.ts";

/** 95 % interval of a mean, m ± t(n − 1) s / √n. `undefined` below two numbers, which tell nothing of their spread. */
export function meanInterval(moments: Moments): Interval | undefined {
  const deviation = deviationOf(moments);
  if (deviation === undefined) return undefined;
  const half = (studentTQuantile(0.025, moments.n - 1) * deviation) / Math.sqrt(moments.n);
  return { centre: moments.mean, low: moments.mean - half, high: moments.mean + half };
}
