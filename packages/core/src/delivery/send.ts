import type { EventBatch, NorenEvent } from "../events/event.ts";
import { retryAfter } from "./backoff.ts";

/** What a request settled, and when the next may follow. */
export interface SendResult {
  /** Ids that reached their fate and can be forgotten. */
  settled: string[];
  /** Milliseconds to wait at least; undefined: no fault. */
  wait?: number;
  /** A fault that counts towards the pause after five. */
  fault: boolean;
  /** The batch was too large: send fewer. */
  tooLarge?: boolean;
}

export interface SendOptions {
  endpoint: string;
  site: string;
  fetch: typeof fetch;
  now: () => number;
  signal: AbortSignal;
}

const HOUR = 3_600_000;

export const batchBody = (site: string, events: readonly NorenEvent[], sentAt: number): string => {
  const batch: EventBatch = { version: 1, site, sentAt, events: [...events] };
  return JSON.stringify(batch);
};

/** Posts one batch as the wire of design section 6 says. Never rejects. */
export async function send(events: readonly NorenEvent[], { endpoint, site, fetch, now, signal }: SendOptions): Promise<SendResult> {
  const fault = (wait?: number): SendResult => ({ settled: [], fault: true, ...(wait !== undefined && { wait }) });
  try {
    const response = await fetch(`${endpoint}/v1/events`, {
      method: "POST",
      // A safelisted type: another would ask for a preflight, which cannot finish while a page goes away.
      headers: { "content-type": "text/plain" },
      body: batchBody(site, events, now()),
      credentials: "omit",
      signal,
    });
    const wait = retryAfter(response.headers.get("retry-after"), now());
    if (response.ok) {
      const answer: unknown = await response.json();
      const results = typeof answer === "object" && answer && "results" in answer ? answer.results : undefined;
      if (typeof results !== "object" || !results) return fault(wait);
      const fates = new Map<string, unknown>(Object.entries(results));
      const fateOf = (id: string): unknown => {
        const result = fates.get(id);
        return typeof result === "object" && result && "fate" in result ? result.fate : undefined;
      };
      const settled = events.map(({ id }) => id).filter((id) => ["stored", "duplicate", "rejected"].includes(`${fateOf(id)}`));
      return settled.length === events.length ? { settled, fault: false } : { settled, fault: true, ...(wait !== undefined && { wait }) };
    }
    if (response.status === 413) {
      const only = events.length === 1 ? events[0] : undefined;
      return only ? { settled: [only.id], fault: false } : { settled: [], fault: false, tooLarge: true };
    }
    if ([408, 425, 429].includes(response.status) || response.status >= 500) return fault(wait);
    // Any other refusal of a whole batch is about the site, not its events: they are kept.
    return fault(wait ?? HOUR);
  } catch {
    return fault();
  }
}
