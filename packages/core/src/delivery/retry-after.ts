/** Milliseconds that a `Retry-After` header asks for, given as seconds or as a date, a day at most; undefined when it says nothing usable. */
export function retryAfter(header: string | null, now: number): number | undefined {
  // Nothing is no zero.
  const seconds = Number(header || "-");
  const wait = seconds >= 0 ? seconds * 1_000 : Date.parse(`${header}`) - now;
  return wait >= 0 ? Math.min(wait, 86_400_000) : undefined;
}
