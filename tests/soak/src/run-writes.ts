import type { Page } from "playwright-core";
import { openOwnDevice } from "./device.ts";
import { startCollectorDouble } from "./peers/collector-double.ts";
import { bundleSubject, subjects } from "./peers/subjects.ts";
import { sleep } from "./within.ts";

declare global {
  interface Window {
    /** Tracks so many events at once; resolves with the milliseconds until each was told to be on disk. */
    write?: (count: number) => Promise<number[]>;
    /** Milliseconds until the event that the page tracked with its first script was found on disk. */
    firstWrite?: Promise<number>;
  }
}

/** Milliseconds from `track()` until the event was on disk, one for each trial. */
export interface WriteTimes {
  /** In the first script of the first page that a device ever opened. */
  readonly newDevice: readonly number[];
  /** In the first script of the next page. */
  readonly newPage: readonly number[];
  /** On a page that had been open for five seconds. */
  readonly settled: readonly number[];
  /** The first and the last of twenty that were tracked in one go on such a page. */
  readonly firstOfMany: readonly number[];
  readonly lastOfMany: readonly number[];
  /** Until the harness hears that twenty were tracked: that is when it kills a browser "at once". */
  readonly heard: readonly number[];
}

/** The first events of a page resolve with `memory`, before there is a record to hang them on: those are looked for. */
const source = `
const wait = async (count) => {
  const began = performance.now();
  noren.track("tick", { number: count });
  while (!(await window.waiting()).includes(count)) await new Promise((resolve) => setTimeout(resolve));
  return performance.now() - began;
};
window.firstWrite = wait(performance.timeOrigin);
window.write = (count) => {
  const began = performance.now();
  const one = async () => (await noren.track("tick")) === "disk" ? performance.now() - began : Number.NaN;
  return Promise.all(Array.from({ length: count }, one));
};`;

/** Measures how soon Noren's events are on disk, each time on a new device, with a collector that does not answer. */
export async function runWrites(trials: number): Promise<WriteTimes> {
  const noren = subjects.find(({ name }) => name === "noren");
  if (!noren) throw new Error("Noren is among the trackers");
  const script = await bundleSubject({ ...noren, source: noren.source + source });
  const double = await startCollectorDouble(new Map([[noren.name, script]]));
  double.meets = "hang";
  const results: { [Key in keyof WriteTimes]: number[] } = {
    newDevice: [],
    newPage: [],
    settled: [],
    firstOfMany: [],
    lastOfMany: [],
    heard: [],
  };
  const open = async (page: Page): Promise<number> => {
    await page.goto(`${double.url}/page/${noren.name}`);
    return page.evaluate(() => window.firstWrite ?? Number.NaN);
  };
  try {
    for (let trial = 0; trial < trials; trial++) {
      const device = await openOwnDevice(() => undefined);
      try {
        const page = await device.newPage();
        results.newDevice.push(await open(page));
        results.newPage.push(await open(page));
        await sleep(5_000);
        const [one = Number.NaN] = await page.evaluate(async () => (await window.write?.(1)) ?? []);
        const many = await page.evaluate(async () => (await window.write?.(20)) ?? []);
        results.settled.push(one);
        results.firstOfMany.push(many[0] ?? Number.NaN);
        results.lastOfMany.push(many.at(-1) ?? Number.NaN);
        const began = await page.evaluate(() => {
          const now = Date.now();
          void window.write?.(20);
          return now;
        });
        results.heard.push(Date.now() - began);
      } finally {
        await device.close();
      }
    }
  } finally {
    await double.close();
  }
  return results;
}
