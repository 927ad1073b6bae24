import type { EventBatch, NorenEvent } from "../events/event.ts";
import { isRecord } from "../record.ts";
import { retryAfter } from "./backoff.ts";

/** What a request settled. */
export interface SendResult {
  /** Ids that reached their fate and can be forgotten. */
  settled: string[];
  /** Something must be tried again, at the earliest after so many milliseconds. */
  fault?: number;
  /** The batch was too large: send fewer. */
  tooLarge?: boolean;
}

const HOUR = 3_600_000;

export function batchBody(site: string, events: NorenEvent[], sentAt: number): string {
  const batch: EventBatch = { version: 1, site, sentAt, events };
  return JSON.stringify(batch);
}

/** Posts one batch as the wire of design section 6 says. A safelisted type asks for no preflight. Never rejects. */
export async function send(
  post: (body: string) => Promise<Response>,
  site: string,
  events: NorenEvent[],
  now: () => number,
): Promise<SendResult> {
  try {
    const response = await post(batchBody(site, events, now()));
    const { ok, status, headers } = response;
    const wait = retryAfter(headers.get("retry-after"), now());
    if (ok) {
      const answer: unknown = await response.json();
      const results = isRecord(answer) && isRecord(answer.results) ? answer.results : {};
      const settled = events
        .map(({ id }) => id)
        .filter((id) => {
          const result = results[id];
          return isRecord(result) && /^(stored|duplicate|rejected)$/.test(`${result.fate}`);
        });
      return settled.length === events.length ? { settled } : { settled, fault: wait ?? 0 };
    }
    if (status === 413) return events[1] ? { settled: [], tooLarge: true } : { settled: events.map(({ id }) => id) };
    // A refusal of the whole batch that waiting does not heal is about the site, not its events: they are kept.
    const heals = status >= 500 || [408, 425, 429].includes(status);
    return { settled: [], fault: wait ?? (heals ? 0 : HOUR) };
  } catch {
    return { settled: [], fault: 0 };
  }
}
