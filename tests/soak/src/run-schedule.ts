import type { Page } from "playwright-core";
import { crashPage } from "./crash-page.ts";
import { createDice } from "./create-dice.ts";
import type { Device } from "./device.ts";
import type { Schedule, Step } from "./schedule.ts";
import { sleep, within } from "./within.ts";
import type { World } from "./world.ts";

export interface RunResult {
  /** Of the schedule. */
  readonly seed: number;
  readonly tabs: number;
  /** What `track()` resolved with, as far as the harness heard of it before a tab died. */
  readonly disk: number;
  readonly memory: number;
  readonly dropped: number;
  /** Of those in memory only, which promise nothing. */
  readonly memoryArrived: number;
  /** Events that the pages counted as dropped, by `events_dropped`. */
  readonly declared: number;
  /** Numbers that were promised by `disk` and are not stored. */
  readonly lost: readonly string[];
  /** Events that still waited on the device when the harness gave up: late, not gone. */
  readonly waiting: number;
  /** Numbers that are stored more than once. */
  readonly twice: readonly string[];
  /** Milliseconds. */
  readonly took: number;
}

/** Milliseconds after which what has not arrived is lost. */
const PATIENCE = 15_000;
const DAY = 86_400_000;

/** Carries a schedule out, mends everything, and compares what was promised with what is stored. `tell` hears what is begun: the last of it, where a run does not end. */
export async function runSchedule(schedule: Schedule, world: World, tell: (what: string) => void = () => undefined): Promise<RunResult> {
  const { seed } = schedule;
  const began = Date.now();
  const { proxy, collector, pages, arrivals } = world;
  const dice = createDice(seed + 0x5eed);
  const receipts = new Map<string, string>();
  const device: Device = await world.openDevice(schedule.ownBrowser, (number, receipt) => receipts.set(number, receipt));
  const tabs: (Page | undefined)[] = [];
  let opened = 0;
  let isOffline = false;
  world.skew = 0;

  const go = async (page: Page, every: number, blocked = false): Promise<void> => {
    const url = `${pages.url}/?name=${seed}.${opened++}&every=${every}${blocked ? "&blocked" : ""}`;
    await within(5_000, page.goto(url, { waitUntil: "load" }));
  };
  const open = async (tab: number, blocked = false): Promise<void> => {
    if (isOffline || tabs[tab]) return;
    const page = await device.newPage();
    tabs[tab] = page;
    await go(page, dice.between(40, 160), blocked);
  };
  const live = () => tabs.flatMap((page) => page ?? []);

  const take = async (step: Step): Promise<unknown> => {
    const page = "tab" in step ? tabs[step.tab] : undefined;
    switch (step.do) {
      case "open":
        return open(step.tab, step.storage === "blocked");
      case "close":
        if ("tab" in step) tabs[step.tab] = undefined;
        // In the midst of going back the driver may wait for ever.
        return page && within(1_500, page.close());
      case "navigate":
        return page && !isOffline ? go(page, dice.between(40, 160)) : undefined;
      case "back":
        return page && !isOffline
          ? within(
              500,
              page.evaluate(() => history.back()),
            )
          : undefined;
      case "crash":
        if ("tab" in step) tabs[step.tab] = undefined;
        return page && crashPage(page);
      case "kill-browser":
        tabs.length = 0;
        await device.kill();
        if (isOffline) await device.offline(true);
        return open(0);
      case "offline":
      case "online":
        isOffline = step.do === "offline";
        return device.offline(isOffline);
      case "fault":
        return proxy.add(step, step.count);
      case "clock":
        world.skew += step.days * DAY;
        return Promise.all(
          live().map((each) =>
            within(
              500,
              each.evaluate((skew) => {
                if (window.soak) window.soak.skew = skew;
              }, world.skew),
            ),
          ),
        );
      case "full":
      case "room":
        return device.full(step.do === "full", pages.url);
      case "kill-collector":
        return collector.kill();
      case "start-collector":
        return world.startCollector();
    }
  };

  try {
    tell("opening the first pages");
    await Promise.all(Array.from({ length: Math.min(schedule.tabs, dice.between(1, 4)) }, (_, tab) => open(tab)));
    for (const [index, { step, wait }] of schedule.steps.entries()) {
      tell(`step ${index}, ${step.do}`);
      await take(step);
      await sleep(wait);
      const page = dice.pick([undefined, ...tabs]);
      if (page && dice.random() < 0.5)
        await within(
          500,
          page.evaluate((count) => window.soak?.burst(count), dice.between(1, 25)),
        );
    }

    tell("mending");
    proxy.heal();
    await world.startCollector();
    if (isOffline) await device.offline(false);
    await device.full(false, pages.url);
    await Promise.all(
      live().map((page) =>
        within(
          1_500,
          page.evaluate(() => window.soak?.stop()),
        ),
      ),
    );
    if (dice.random() < 0.5) await Promise.all(live().map((page) => within(1_000, page.close())));
    tell("opening the last page");
    const last = await device.newPage();
    await go(last, 0);

    const promised = (what: string) => [...receipts].flatMap(([number, receipt]) => (receipt === what ? [number] : []));
    let stored = arrivals.since(began);
    const missing = () => promised("disk").filter((number) => !stored.has(number));
    const end = Date.now() + PATIENCE;
    let waiting = 0;
    tell("waiting for what is missing");
    while (Date.now() < end) {
      stored = arrivals.since(began);
      waiting = (await last.evaluate(() => window.soak?.queued())) ?? 0;
      if (missing().length === 0 && waiting === 0) break;
      await sleep(25);
    }
    const memory = promised("memory");
    return {
      seed,
      tabs: schedule.tabs,
      disk: promised("disk").length,
      memory: memory.length,
      dropped: promised("dropped").length,
      memoryArrived: memory.filter((number) => stored.has(number)).length,
      declared: arrivals.declaredSince(began),
      lost: missing(),
      waiting,
      twice: [...stored].flatMap(([number, times]) => (times > 1 && number.startsWith(`${seed}.`) ? [number] : [])),
      took: Date.now() - began,
    };
  } finally {
    tell("closing");
    proxy.heal();
    await within(5_000, device.close());
  }
}
