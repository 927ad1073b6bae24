import type { Browser, Page, Response } from "playwright-core";
import { brotliSize } from "../../../../scripts/lib/download.ts";
import { type Observed, observe } from "./observe.ts";
import { phone, SLOWDOWN } from "./open-chromium.ts";
import { readTrace, type Task, type TraceEvent } from "./read-trace.ts";
import type { Variant } from "./variants.ts";

const SETTLE = 2500;
const LONG_TASK = 50;
const categories = [
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
  "disabled-by-default-v8.cpu_profiler",
  "disabled-by-default-v8.cpu_profiler.hires",
  "disabled-by-default-v8.compile",
  "blink.user_timing",
  "v8.execute",
  "v8",
];

export interface Visit {
  /** Milliseconds until the largest contentful paint. */
  readonly largestPaint: number;
  readonly shifts: Observed["shifts"];
}

/** What a traced visit tells besides: milliseconds of the main thread's processor time, as a slow phone would need. */
export interface TracedVisit {
  /** In the variant's own scripts until the page had settled after loading. */
  readonly ownAtLoad: number;
  /** In the variant's own scripts while the page was scrolled to its end afterwards. */
  readonly ownLater: number;
  /** Tasks that a slow phone needs 50 ms or more for, and would not without the variant's scripts. As they were measured. */
  readonly longTasks: readonly Task[];
  /** Of the main thread, the page's own work included, until the page had settled after loading. */
  readonly mainAtLoad: number;
  /** Bytes of the variant's own scripts that the page had asked for by then, after brotli 11, whatever they were served as. */
  readonly bytesAtLoad: number;
}

const sizes = new Map<string, number>();

/** Brotli 11 takes seconds for the largest: once for each script. */
function smallest(script: Buffer): number {
  const text = script.toString();
  const size = sizes.get(text) ?? brotliSize(script);
  sizes.set(text, size);
  return size;
}

/** Opens a page in a phone's browser, with empty caches. */
async function openSlowly(browser: Browser, slowdown: number): Promise<{ page: Page; close(): Promise<void> }> {
  const context = await browser.newContext(phone);
  await context.addInitScript(`const __name = (value) => value; (${observe})();`);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  return { page, close: () => context.close() };
}

async function settle(page: Page): Promise<void> {
  await page.waitForLoadState("load");
  await page.waitForTimeout(SETTLE);
}

async function scrollToEnd(page: Page): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) {
    await page.mouse.wheel(0, 500);
    await page.waitForTimeout(250);
  }
  await page.waitForTimeout(500);
}

/** One undisturbed visit: it loads, settles, and is scrolled to its end. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const { page, close } = await openSlowly(browser, SLOWDOWN);
  try {
    await page.goto(url, { waitUntil: "load" });
    await settle(page);
    await scrollToEnd(page);
    const { largestPaint, shifts } = await page.evaluate((): Observed => Reflect.get(window, "bench"));
    return { largestPaint, shifts };
  } finally {
    await close();
  }
}

/**
 * A visit with the profiler on, which slows everything a little. The processor runs at its own speed and the time is multiplied: Chromium's
 * throttling waits by the clock, and would make four moments of every one in which a busy machine ran something else.
 */
export async function tracedVisit(browser: Browser, url: string, variant: Variant): Promise<TracedVisit> {
  const { page, close } = await openSlowly(browser, 1);
  try {
    const { origin } = new URL(url);
    const scripts: Response[] = [];
    const listen = (response: Response): void => {
      const { origin: from, pathname } = new URL(response.url());
      if (from === origin && pathname.endsWith(".js") && variant.owns(pathname)) scripts.push(response);
    };
    page.on("response", listen);
    await browser.startTracing(page, { categories });
    await page.goto(url, { waitUntil: "load" });
    await settle(page);
    page.off("response", listen);
    await page.evaluate(() => performance.mark("bench-settled"));
    await scrollToEnd(page);
    const trace: { traceEvents: TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString());
    const settled = trace.traceEvents.find(({ name }) => name === "bench-settled");
    if (!settled) throw new Error("the trace ends before the page had settled");
    const tasks = readTrace(trace.traceEvents, origin, variant.owns);
    const own = (some: typeof tasks) => some.reduce((sum, task) => sum + task.own, 0) * SLOWDOWN;
    const atLoad = tasks.filter(({ begin }) => begin < settled.ts);
    let bytesAtLoad = 0;
    for (const script of scripts) bytesAtLoad += smallest(await script.body());
    return {
      mainAtLoad: atLoad.reduce((sum, { milliseconds }) => sum + milliseconds, 0) * SLOWDOWN,
      bytesAtLoad,
      ownAtLoad: own(atLoad),
      ownLater: own(tasks.filter(({ begin }) => begin >= settled.ts)),
      longTasks: tasks.filter(
        ({ milliseconds, own }) => milliseconds * SLOWDOWN >= LONG_TASK && (milliseconds - own) * SLOWDOWN < LONG_TASK,
      ),
    };
  } finally {
    await close();
  }
}
