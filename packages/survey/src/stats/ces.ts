import type { Interval } from "./interval.ts";
import { meanInterval } from "./mean-interval.ts";
import { deviationOf, momentsOfSpread } from "./moments.ts";
import { isStep } from "./step-of.ts";
import { wilson } from "./wilson.ts";

export interface Ces {
  n: number;
  /** 1 (strongly disagree) to 7 (strongly agree). */
  mean: number;
  /** With n − 1. Left out of a single answer. */
  deviation?: number;
  /** Of the mean, by t, clipped to 1 … 7. Left out of a single answer. */
  interval?: Interval;
  /** Answers of 5 to 7. */
  easy: number;
  /** Their share, 0 to 100. */
  share: number;
  /** Of that share, Wilson, 0 to 100. */
  shareInterval: Interval;
}

/** Whether an answer counts: an integer from 1 to 7, of version 2.0 (in version 1.0, 1 to 5, low was good). */
export function isCesAnswer(answer: unknown): answer is number {
  return isStep(answer, 1, 7);
}

/**
 * Customer effort score 2.0 (Dixon, Toman, DeLisi 2013, "The Effortless Experience"), from how often 1 to 7 were answered. `undefined` without
 * answers.
 */
export function ces(spread: readonly number[]): Ces | undefined {
  const steps = spread.slice(0, 7);
  const moments = momentsOfSpread(steps, 1);
  const easy = steps.slice(4).reduce((sum, count) => sum + count, 0);
  const shares = wilson(easy, moments.n);
  if (!shares) return undefined;
  const deviation = deviationOf(moments);
  const interval = meanInterval(moments);
  return {
    n: moments.n,
    mean: moments.mean,
    ...(deviation === undefined ? {} : { deviation }),
    ...(interval ? { interval: { ...interval, low: Math.max(1, interval.low), high: Math.min(7, interval.high) } } : {}),
    easy,
    share: (100 * easy) / moments.n,
    shareInterval: { centre: 100 * shares.centre, low: 100 * shares.low, high: 100 * shares.high },
  };
}
