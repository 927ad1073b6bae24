import type { EventBatch, NorenEvent } from "../events/event.ts";
import { isRecord } from "../record.ts";
import { retryAfter } from "./backoff.ts";

/** What a request settled. */
export interface SendResult {
  /** Ids that reached their fate and can be forgotten. */
  settled: string[];
  /** Something must be tried again, at the earliest after so many milliseconds. */
  fault?: number;
  /** The batch was too large: send fewer, or give up the only one. */
  tooLarge?: boolean;
}

/** Milliseconds that a refused request waits at least; `refusal` where waiting does not heal: that is about the site, not its events. */
export function waitAfter({ status, headers }: Response, now: number, refusal: number): number {
  const heals = status >= 500 || [408, 425, 429].includes(status);
  return retryAfter(headers.get("retry-after"), now) ?? (heals ? 0 : refusal);
}

export function batchBody(site: string, events: NorenEvent[], sentAt: number): string {
  const batch: EventBatch = { version: 1, site, sentAt, events };
  return JSON.stringify(batch);
}

/**
 * Posts one batch as the wire of design section 6 says. A safelisted type asks for no preflight. Never rejects. `refusal` is how many
 * milliseconds a batch waits that was refused for good.
 */
export async function send(
  post: (body: string) => Promise<Response>,
  site: string,
  events: NorenEvent[],
  now: () => number,
  refusal: number,
): Promise<SendResult> {
  try {
    const response = await post(batchBody(site, events, now()));
    if (response.status === 413) return { settled: [], tooLarge: true };
    if (response.ok) {
      const answer: unknown = await response.json();
      const results = isRecord(answer) && isRecord(answer.results) ? answer.results : {};
      const settled = events
        .map(({ id }) => id)
        .filter((id) => {
          const result = results[id];
          return isRecord(result) && /^(stored|duplicate|rejected)$/.test(`${result.fate}`);
        });
      return settled.length === events.length ? { settled } : { settled, fault: waitAfter(response, now(), 0) };
    }
    return { settled: [], fault: waitAfter(response, now(), refusal) };
  } catch {
    return { settled: [], fault: 0 };
  }
}
