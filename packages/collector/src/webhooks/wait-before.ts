const SECOND = 1000;
const LONGEST = 3600 * SECOND;

/**
 * Milliseconds until the next attempt after `attempt` that failed (from 1): doubling from 1 s, an hour at most, by half at random; later if the
 * receiver asks for it with `Retry-After` (seconds or a date), an hour at most too.
 */
export function waitBefore(attempt: number, retryAfter: string | null, now: number, random: () => number): number {
  const most = Math.min(LONGEST, SECOND * 2 ** (attempt - 1));
  const wait = (most / 2) * (1 + random());
  return Math.min(LONGEST, Math.max(wait, askedFor(retryAfter, now)));
}

function askedFor(retryAfter: string | null, now: number): number {
  if (retryAfter === null) return 0;
  const wait = /^\d+$/.test(retryAfter.trim()) ? Number(retryAfter) * SECOND : Date.parse(retryAfter) - now;
  return Number.isNaN(wait) ? 0 : wait;
}
