import { quantile } from "./quantile.ts";

/** Times of many, in the unit that they were given in. The middle, since one who fetched a coffee would move a mean. */
export interface Times {
  n: number;
  median: number;
  /** A quarter took less than `lower`, a quarter more than `upper`. */
  lower: number;
  upper: number;
}

/** `undefined` without times. Such as are negative or not finite are left out. */
export function timesOf(times: Iterable<number>): Times | undefined {
  const sorted = [...times].filter((time) => time >= 0 && time < Number.POSITIVE_INFINITY).sort((one, other) => one - other);
  const [lower, median, upper] = [0.25, 0.5, 0.75].map((part) => quantile(sorted, part));
  if (lower === undefined || median === undefined || upper === undefined) return undefined;
  return { n: sorted.length, median, lower, upper };
}
