const BASE = 1_000;
const CAP = 300_000;

/** Exponential backoff with full jitter: 0 … min(5 min, 1 s x 2^attempt), in milliseconds. `random` is in [0, 1). */
export function backoff(attempt: number, random: () => number): number {
  return random() * Math.min(CAP, BASE * 2 ** attempt);
}

/** Milliseconds that a `Retry-After` header asks for, given as seconds or as a date; undefined when it says nothing usable. */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  const wait = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(0, wait), 86_400_000);
}
