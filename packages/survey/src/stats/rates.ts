import type { Interval } from "./interval.ts";
import { wilson } from "./wilson.ts";

/** How far the people who saw a survey went. */
export interface Rates {
  /** Gave an answer, of those who saw it. */
  response?: Rate;
  /** Finished, of those who gave an answer. */
  completion?: Rate;
}

export interface Rate {
  /** 0 to 1. */
  share: number;
  /** Wilson, 0 to 1. */
  interval: Interval;
}

/** A rate is left out where nobody could have done it. People who answered without having been counted as having seen it count as both. */
export function ratesOf({ shown, answered, completed }: { shown: number; answered: number; completed: number }): Rates {
  const [response, completion] = [rateOf(answered, Math.max(shown, answered)), rateOf(completed, answered)];
  return { ...(response ? { response } : {}), ...(completion ? { completion } : {}) };
}

function rateOf(part: number, whole: number): Rate | undefined {
  const interval = wilson(part, whole);
  return interval && { share: part / whole, interval };
}
