import { median, quantile } from "../statistics.ts";

export interface Timing {
  /** Milliseconds of processor time of one run. */
  readonly median: number;
  readonly p95: number;
}

/** Processor time that this process has used, in milliseconds: other programs of a busy machine do not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const RUNS_IN_A_ROW = 10;

/**
 * Times pieces of work by turns, ten runs each, so that a busy moment of the machine falls on all of them alike; the first tenth of the
 * rounds only warms them up.
 */
export function timeRuns<Name extends string>(work: Readonly<Record<Name, () => unknown>>, rounds: number): Record<Name, Timing>;
export function timeRuns(work: Readonly<Record<string, () => unknown>>, rounds: number): Record<string, Timing> {
  const taken = new Map(Object.keys(work).map((name) => [name, [] as number[]]));
  for (let round = -Math.ceil(rounds / 10); round < rounds; round += 1) {
    for (const [name, run] of Object.entries(work)) {
      for (let turn = 0; turn < RUNS_IN_A_ROW; turn += 1) {
        const began = processorTime();
        run();
        const milliseconds = processorTime() - began;
        if (round >= 0) taken.get(name)?.push(milliseconds);
      }
    }
  }
  return Object.fromEntries([...taken].map(([name, times]) => [name, { median: median(times), p95: quantile(times, 0.95) }]));
}
