import type { Page } from "playwright-core";
import { crashPage } from "../crash-page.ts";
import { blockedHost, openOwnDevice } from "../device.ts";
import { sleep } from "../within.ts";
import { startCollectorDouble } from "./collector-double.ts";
import { type Fault, faults } from "./faults.ts";
import { emptyStorage, fillStorage, letClockJump } from "./page-faults.ts";
import type { PeerResult } from "./peer-table.ts";
import { bundleSubject, type Subject, subjects } from "./subjects.ts";

declare global {
  interface Window {
    send?: (number: string) => unknown;
    /** Numbers of the events that wait on this device, for a subject that tells. */
    waiting?: () => Promise<string[]>;
  }
}

const EVENTS = 20;
/** Milliseconds that a page has to ask its server what to do. */
const SETTLE = 1_500;
const PATIENCE = 20_000;

/** Has a page track events, one by one over so many milliseconds or at once. */
async function send(page: Page, numbers: readonly string[], ms = 0): Promise<void> {
  for (const given of ms > 0 ? numbers.map((number) => [number]) : [numbers]) {
    await page.evaluate((list) => {
      for (const number of list) void window.send?.(number);
    }, given);
    await sleep(ms / numbers.length);
  }
}

const endings: Readonly<Record<"close" | "reload" | "crash", (page: Page) => Promise<unknown>>> = {
  close: (page) => page.close(),
  reload: (page) => page.reload(),
  crash: crashPage,
};

/** One cell of the table, on a device of its own. */
async function measure(subject: Subject, script: string, fault: Fault, round: number): Promise<PeerResult> {
  const { meets, storage, days, lasts, end } = fault;
  const double = await startCollectorDouble(new Map([[subject.name, script]]));
  const promised = new Set<string>();
  const device = await openOwnDevice((number, receipt) => {
    if (receipt === "disk") promised.add(number);
  });
  const run = `${fault.name}-${round}`;
  const numbersOf = (name: string, count: number): string[] =>
    Array.from({ length: count }, (_, index) => `nr.${subject.name}.${name}.${index}.end`);
  const numbers = numbersOf(run, EVENTS);
  const missing = () => numbers.filter((number) => !double.stored.has(number));

  const origin = storage === "blocked" ? double.url.replace("127.0.0.1", blockedHost) : double.url;
  const open = async (): Promise<Page> => {
    const page = await device.newPage();
    if (days) await page.addInitScript(letClockJump);
    await page.goto(`${origin}/page/${subject.name}`, { waitUntil: "load" });
    await page.waitForFunction(() => window.send);
    await sleep(SETTLE);
    return page;
  };
  /** Before any page of the tracker: Chromium looks at a database's quota only now and then once it is open. */
  const fill = async (is: boolean): Promise<void> => {
    await device.full(is, origin);
    const page = await device.newPage();
    await page.goto(`${origin}/page`);
    await page.evaluate(is ? fillStorage : emptyStorage);
    await page.close();
  };
  const begin = async (): Promise<void> => {
    if (meets === "offline") await device.offline(true);
    else if (meets === "dead") await double.die();
    else double.meets = meets;
  };
  const mend = async (): Promise<void> => {
    if (meets === "offline") await device.offline(false);
    else if (meets === "dead") await double.rise();
    double.meets = undefined;
  };
  const wait = async (): Promise<void> => {
    const until = Date.now() + PATIENCE;
    while (missing().length > 0 && Date.now() < until) await sleep(100);
  };

  try {
    if (storage === "full") await fill(true);
    let pages = await Promise.all(Array.from({ length: fault.tabs ?? 1 }, open));
    await begin();
    const share = EVENTS / pages.length;
    await Promise.all(pages.map((page, tab) => send(page, numbers.slice(tab * share, (tab + 1) * share), fault.spread ? lasts : 0)));
    if (days) {
      await sleep(1_000);
      await Promise.all(pages.map((page) => page.evaluate((count) => window.jump?.(count), days)));
    }
    if (!fault.spread) await sleep(lasts);
    if (end === "kill") await device.kill();
    else if (end) await Promise.all(pages.map(endings[end]));
    await mend();
    const mended = Date.now();
    if (storage === "full") await fill(false);
    if (end && end !== "reload") pages = [await open()];
    else if (end) await sleep(SETTLE);
    // Some try again only then.
    const [page] = pages;
    if (page) await send(page, numbersOf(`${run}-more`, 1));
    await wait();
    const tooLate = missing();
    // Six of them are all that a browser keeps open to one server: no page would be loaded behind them.
    double.cut();
    const last = tooLate.length > 0 ? await open() : page;
    if (tooLate.length > 0 && last) {
      await send(last, numbersOf(`${run}-last`, 1));
      await wait();
    }
    const took = Date.now() - mended;
    // What is sent twice comes a little later.
    await sleep(3_000);
    const lost = missing();
    const waiting = new Set(await last?.evaluate(() => window.waiting?.()));
    const broken = lost.filter((number) => promised.has(number) && !waiting.has(number)).length;
    return {
      subject: subject.name,
      fault: fault.name,
      sent: EVENTS,
      arrived: EVENTS - lost.length,
      late: tooLate.length - lost.length,
      lost: lost.length,
      promised: promised.size,
      broken: Math.max(0, broken - double.declared),
      doubled: numbers.filter((number) => (double.stored.get(number) ?? 0) > 1).length,
      took,
    };
  } finally {
    await device.close();
    await double.close();
  }
}

/** Puts the same faults before each tracker, side by side. `only` names some of the faults. */
export async function runPeers(rounds: number, only: readonly string[], say: (result: PeerResult) => void): Promise<PeerResult[]> {
  const work = subjects.map(async (subject) => {
    const script = await bundleSubject(subject);
    const results: PeerResult[] = [];
    for (let round = 0; round < rounds; round++)
      for (const fault of faults.filter(({ name }) => only.includes(name))) {
        const result = await measure(subject, script, fault, round);
        say(result);
        results.push(result);
      }
    return results;
  });
  return (await Promise.all(work)).flat();
}
