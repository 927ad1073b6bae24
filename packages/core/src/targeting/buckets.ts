import { hash } from "./hash.ts";

/** A half-open part of [0, 1): `from <= n < to`. */
export type BucketRange = [from: number, to: number];

export function equalWeights(count: number): number[] {
  return count < 1 ? [] : new Array<number>(count).fill(1 / count);
}

/**
 * One range for each of `count` variations. Raising `coverage` moves nobody between variations: each range begins where the earlier
 * weights end, and only its length is scaled. Weights of the wrong count, or whose sum is outside [0.99, 1.01], become equal.
 */
export function bucketRanges(count: number, coverage = 1, weights?: readonly number[] | null): BucketRange[] {
  const share = Math.min(1, Math.max(0, coverage));
  let sum = 0;
  for (const weight of weights ?? []) sum += weight;
  const used = weights && weights.length === count && sum >= 0.99 && sum <= 1.01 ? weights : equalWeights(count);
  let start = 0;
  return used.map((weight) => {
    const range: BucketRange = [start, start + share * weight];
    start += weight;
    return range;
  });
}

/** Index of the first range that holds `n`, or -1; nothing holds null. */
export function chooseVariation(n: number | null, ranges: readonly BucketRange[]): number {
  const at = n ?? Number.NaN;
  return ranges.findIndex(([from, to]) => at >= from && at < to);
}

/** Whether a visitor is inside a namespace `[name, from, to]`. */
export function inNamespace(id: string, [name, from, to]: readonly [string, number, number]): boolean {
  return chooseVariation(hash(`__${name}`, id, 1), [[from, to]]) === 0;
}

/** The variation that `?key=index` in a URL forces: what is given first for `key`, or null when that is no whole number in 0 … count - 1. */
export function queryOverride(key: string, url: string, count: number): number | null {
  const given = new URLSearchParams(/^[^#?]*\?([^#]*)/.exec(url)?.[1]).get(key) ?? "";
  return /^\d+$/.test(given) && Number(given) < count ? Number(given) : null;
}

/** How one experiment spreads its visitors. */
export interface Split {
  seed: string;
  hashVersion: number;
  coverage?: number | undefined;
  weights?: readonly number[] | undefined;
  ranges?: readonly BucketRange[] | undefined;
  namespace?: readonly [string, number, number] | undefined;
}

/** Index of the variation that a visitor's id falls into, or -1: outside the namespace, the coverage, or of an unknown hash version. */
export function assign(id: string, count: number, { seed, hashVersion, coverage, weights, ranges, namespace }: Split): number {
  if (namespace && !inNamespace(id, namespace)) return -1;
  return chooseVariation(hash(seed, id, hashVersion), ranges ?? bucketRanges(count, coverage, weights));
}
