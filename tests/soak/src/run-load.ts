import type { Page } from "playwright-core";
import type { World } from "./world.ts";

export interface LoadResult {
  readonly tabs: number;
  readonly events: number;
  /** Numbers that `track()` resolved with `disk` for. */
  readonly disk: number;
  readonly arrived: number;
  readonly twice: number;
  readonly requests: number;
  /** Milliseconds from the first `track()` to the last arrival. */
  readonly took: number;
}

const PATIENCE = 300_000;
const WAVE = 25;

/** Many tabs of one profile track many events at once; waits until all are stored. */
export async function runLoad(world: World, tabs: number, events: number): Promise<LoadResult> {
  const began = Date.now();
  const receipts = new Map<string, string>();
  const device = await world.openDevice(false, (number, receipt) => receipts.set(number, receipt));
  try {
    const pages: Page[] = [];
    for (let tab = 0; tab < tabs; tab += 1) {
      const page = await device.newPage();
      await page.goto(`${world.pages.url}/?name=load.${tab}&every=0`);
      // An event of a page that has not yet read its records waits in memory.
      await page.waitForFunction(() => window.soak?.ready());
      pages.push(page);
    }
    const start = Date.now();
    const share = (tab: number) => Math.floor(events / tabs) + (tab < events % tabs ? 1 : 0);
    await Promise.all(
      pages.map(async (page, tab) => {
        for (let left = share(tab); left > 0; left -= WAVE) {
          await page.evaluate((count) => window.soak?.burst(count), Math.min(WAVE, left));
          await page.evaluate(() => window.soak?.stop());
        }
      }),
    );
    const disk = [...receipts].flatMap(([number, receipt]) => (receipt === "disk" ? [number] : []));
    let stored = world.arrivals.since(began);
    while (Date.now() < start + PATIENCE && disk.some((number) => !stored.has(number))) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      stored = world.arrivals.since(began);
    }
    return {
      tabs,
      events,
      disk: disk.length,
      arrived: disk.filter((number) => stored.has(number)).length,
      twice: [...stored.values()].filter((times) => times > 1).length,
      requests: [...world.proxy.met.values()].reduce((sum, count) => sum + count, 0),
      took: Date.now() - start,
    };
  } finally {
    await device.close();
  }
}
