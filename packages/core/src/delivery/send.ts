import type { NorenEvent } from "../events/event.ts";
import type { UnknownRecord } from "../record.ts";
import { retryAfter } from "./retry-after.ts";

/** What may stand in the collector's answer, or in whatever came in its stead. */
interface Answer {
  receivedAt?: unknown;
  results?: { readonly [id: string]: UnknownRecord | null | undefined } | null;
}

/** What a request settled. */
export interface SendResult {
  /** Ids that reached their fate and can be forgotten. */
  settled: string[];
  /** Something must be tried again, at the earliest after so many milliseconds. */
  fault?: number | undefined;
  /** The batch was too large: send fewer, or give up the only one, which is a fault as well. */
  tooLarge?: boolean;
  /** Milliseconds that the collector's clock is ahead of `now`, where the answer may have told. */
  ahead?: number;
}

/**
 * Milliseconds that a refused request waits at least; `refusal` where waiting does not heal: that is about the site, not its events. `now` is by
 * the collector's clock, as far as it is known.
 */
export function waitAfter({ status, headers }: Response, now: number, refusal: number): number {
  const heals = /^(408|425|429|5..)$/.test(`${status}`);
  return retryAfter(headers.get("retry-after"), now) ?? (heals ? 0 : refusal);
}

/**
 * Posts one batch and reads the answer, as the wire of design section 6 says. Never rejects. `refusal` is how many milliseconds a batch waits that was
 * refused for good, `skew` how many the collector's clock was ahead when last heard.
 */
export async function send(
  post: () => Promise<Response>,
  events: NorenEvent[],
  now: () => number,
  refusal: number,
  skew: number,
): Promise<SendResult> {
  try {
    const response = await post();
    if (response.status === 413) return { settled: [], tooLarge: true, ...(!events[1] && { fault: 0 }) };
    if (response.ok) {
      const { receivedAt, results }: Answer = Object(await response.json());
      const ahead = Number(receivedAt) - now() || 0;
      const settled = events.map(({ id }) => id).filter((id) => /^(stored|duplicate|rejected)$/.test(`${results?.[id]?.fate}`));
      return { settled, ahead, fault: events[settled.length] && waitAfter(response, now() + ahead, 0) };
    }
    return { settled: [], fault: waitAfter(response, now() + skew, refusal) };
  } catch {
    return { settled: [], fault: 0 };
  }
}
