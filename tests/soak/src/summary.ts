import type { RunResult } from "./run-schedule.ts";

/** Runs of a soak, added up. */
export interface Summary {
  readonly runs: number;
  /** Events that `track()` resolved with `disk` for, as far as the harness heard of it. */
  readonly promised: number;
  readonly lost: number;
  readonly twice: number;
  /** Events that the pages counted as dropped. */
  readonly declared: number;
  /** Events that were in memory only, and how many of those arrived all the same. */
  readonly memory: number;
  readonly memoryArrived: number;
  /** Seconds of an average run. */
  readonly seconds: number;
  /** Schedules in which something was lost or doubled. */
  readonly failed: readonly number[];
}

const sum = (results: readonly RunResult[], of: (result: RunResult) => number): number =>
  results.reduce((total, result) => total + of(result), 0);

export function summarise(results: readonly RunResult[]): Summary {
  return {
    runs: results.length,
    promised: sum(results, ({ disk }) => disk),
    lost: sum(results, ({ lost }) => lost.length),
    twice: sum(results, ({ twice }) => twice.length),
    declared: sum(results, ({ declared }) => declared),
    memory: sum(results, ({ memory }) => memory),
    memoryArrived: sum(results, ({ memoryArrived }) => memoryArrived),
    seconds: results.length > 0 ? sum(results, ({ took }) => took) / results.length / 1_000 : 0,
    failed: results.flatMap(({ seed, lost, twice }) => (lost.length + twice.length > 0 ? [seed] : [])),
  };
}
