import type { Rate } from "./limits.ts";

/** One allowance for each key, refilled with time. Kept in memory only: a restart forgives all. */
export interface RateLimit {
  /** Whole units left for this key. */
  left(key: string): number;
  /** Uses units up; call with no more than are left. */
  take(key: string, units: number): void;
  /** Whole seconds, at least 1, until one unit is left. */
  wait(key: string): number;
}

interface Bucket {
  units: number;
  at: number;
}

/** Keys remembered at once; the one unused for longest is forgotten first, so that a flood of addresses cannot fill the memory. */
const MAXIMUM_KEYS = 20_000;

/** A token bucket for each key. `now` gives milliseconds. */
export function createRateLimit({ burst, perSecond }: Rate, now: () => number): RateLimit {
  const buckets = new Map<string, Bucket>();

  function refilled(key: string): Bucket {
    const at = now();
    const bucket = buckets.get(key);
    if (!bucket) return { units: burst, at };
    // A clock that was set back must not take units away.
    const seconds = Math.max(0, at - bucket.at) / 1000;
    return { units: Math.min(burst, bucket.units + seconds * perSecond), at };
  }

  return {
    left: (key) => Math.floor(refilled(key).units),
    take(key, units) {
      const bucket = refilled(key);
      buckets.delete(key);
      buckets.set(key, { units: bucket.units - units, at: bucket.at });
      const oldest = buckets.size > MAXIMUM_KEYS ? buckets.keys().next() : undefined;
      if (oldest && !oldest.done) buckets.delete(oldest.value);
    },
    wait: (key) => Math.max(1, Math.ceil((1 - refilled(key).units) / perSecond)),
  };
}
