/** Times of many, in the unit that they were given in. The middle, since one who fetched a coffee would move a mean. */
export interface Times {
  n: number;
  median: number;
  /** A quarter took less than `lower`, a quarter more than `upper`. */
  lower: number;
  upper: number;
}

/** How often a time was taken. */
export interface TimeCount {
  time: number;
  count: number;
}

/** `undefined` without times. Such as are negative or not finite are left out. */
export function timesOf(times: Iterable<number>): Times | undefined {
  return timesOfCounts([...times].map((time) => ({ time, count: 1 })));
}

/** The same of times that were counted before, such as by tenths of a second. Quantiles of type 7 of Hyndman and Fan (1996). */
export function timesOfCounts(counts: readonly TimeCount[]): Times | undefined {
  const sorted = counts
    .filter(({ time, count }) => time >= 0 && time < Number.POSITIVE_INFINITY && count > 0)
    .sort((one, other) => one.time - other.time);
  const n = sorted.reduce((sum, { count }) => sum + count, 0);
  if (n === 0) return undefined;
  return { n, median: partOf(sorted, n, 0.5), lower: partOf(sorted, n, 0.25), upper: partOf(sorted, n, 0.75) };
}

function partOf(sorted: readonly TimeCount[], n: number, part: number): number {
  const place = (n - 1) * part;
  const [below, above] = [timeAt(sorted, Math.floor(place)), timeAt(sorted, Math.ceil(place))];
  return below + (above - below) * (place - Math.floor(place));
}

function timeAt(sorted: readonly TimeCount[], place: number): number {
  let passed = 0;
  for (const { time, count } of sorted) {
    passed += count;
    if (passed > place) return time;
  }
  return Number.NaN;
}
