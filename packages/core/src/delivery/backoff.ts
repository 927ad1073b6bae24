/** Exponential backoff with full jitter: 0 … min(300, 2^attempt) seconds. `random` is in [0, 1). */
export function backoff(attempt: number, random: () => number): number {
  return random() * Math.min(300, 2 ** attempt);
}

/** Milliseconds that a `Retry-After` header asks for, given as seconds or as a date; undefined when it says nothing usable. */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1_000;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(0, wait), 86_400_000);
}
