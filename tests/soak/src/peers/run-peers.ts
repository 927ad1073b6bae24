import type { Page } from "playwright-core";
import { type Device, openOwnDevice } from "../device.ts";
import { type CollectorDouble, type Meets, startCollectorDouble } from "./collector-double.ts";
import { bundleSubject, type Subject, subjects } from "./subjects.ts";

declare global {
  interface Window {
    send?: (number: string) => void;
  }
}

/** What happens while the events are tracked. */
type Fault = {
  readonly name: string;
  readonly label: string;
  readonly meets?: Meets | "offline";
  readonly end?: "close" | "reload" | "kill";
};

/** Without an end the page stays, and the fault with it for three seconds. */
const faults: readonly Fault[] = [
  { name: "none", label: "none" },
  { name: "close", label: "tab closed", end: "close" },
  { name: "reload", label: "page reloaded", end: "reload" },
  { name: "kill", label: "browser killed at once", end: "kill" },
  { name: "offline", label: "offline, then online", meets: "offline" },
  { name: "408", label: "408", meets: 408 },
  { name: "429", label: "429 with `Retry-After: 1`", meets: 429 },
  { name: "500", label: "500", meets: 500 },
  { name: "503", label: "503", meets: 503 },
  { name: "reset", label: "connection reset", meets: "reset" },
  { name: "hang", label: "no answer", meets: "hang" },
  { name: "lost", label: "stored, but the answer lost", meets: "lost" },
  { name: "half", label: "stored, and half an answer", meets: "half" },
  { name: "503-close", label: "503 for 3 s, tab closed", meets: 503, end: "close" },
  { name: "503-kill", label: "503 for 3 s, browser killed", meets: 503, end: "kill" },
];

export interface PeerResult {
  readonly subject: string;
  readonly fault: string;
  readonly sent: number;
  readonly arrived: number;
  readonly lost: number;
  /** Events that the harness heard were on disk, and that did not arrive. Only Noren promises any. */
  readonly broken: number;
  /** Events that were received and stored more than once. */
  readonly doubled: number;
}

const EVENTS = 20;
/** Milliseconds. */
const OUTAGE = 3_000;
const PATIENCE = 20_000;
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const numbersOf = (subject: Subject, run: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `nr.${subject.name}.${run}.${index}.end`);

async function measure(
  device: Device,
  promised: ReadonlySet<string>,
  double: CollectorDouble,
  subject: Subject,
  fault: Fault,
  round: number,
): Promise<PeerResult> {
  const open = async (): Promise<Page> => {
    const page = await device.newPage();
    await page.goto(`${double.url}/page/${subject.name}`, { waitUntil: "load" });
    await page.waitForFunction(() => window.send);
    // Each has asked its server what to do by then.
    await sleep(1_500);
    return page;
  };
  const send = (page: Page, numbers: string[]) =>
    page.evaluate((given) => {
      for (const number of given) window.send?.(number);
    }, numbers);
  const run = `${fault.name}-${round}`;
  const numbers = numbersOf(subject, run, EVENTS);

  let page = await open();
  if (fault.meets === "offline") await device.offline(true);
  else if (fault.meets) double.meets.set(subject.name, fault.meets);
  await send(page, numbers);
  if (fault.meets) await sleep(OUTAGE);
  if (fault.end === "close") await page.close();
  if (fault.end === "reload") await page.reload();
  if (fault.end === "kill") await device.kill();
  double.meets.delete(subject.name);
  if (fault.meets === "offline") await device.offline(false);
  if (fault.end === "close" || fault.end === "kill") page = await open();
  else if (fault.end) await sleep(1_500);
  // Some try again only then.
  await send(page, numbersOf(subject, `${run}-more`, 1));

  const arrived = () => numbers.filter((number) => double.stored.has(number)).length;
  const end = Date.now() + PATIENCE;
  while (arrived() < EVENTS && Date.now() < end) await sleep(100);
  // What is sent twice comes a little later.
  await sleep(3_000);
  const broken = numbers.filter((number) => promised.has(number) && !double.stored.has(number)).length;
  const doubled = numbers.filter((number) => (double.stored.get(number) ?? 0) > 1).length;
  if (!page.isClosed()) await page.close();
  return { subject: subject.name, fault: fault.name, sent: EVENTS, arrived: arrived(), lost: EVENTS - arrived(), broken, doubled };
}

/** Names of all faults that there are. */
export const peerFaults: readonly string[] = faults.map(({ name }) => name);

/** Puts the same faults before each tracker, each with a browser of its own, all side by side. `only` names some of the faults. */
export async function runPeers(rounds: number, only: readonly string[], say: (result: PeerResult) => void): Promise<PeerResult[]> {
  const scripts = new Map<string, string>();
  for (const subject of subjects) scripts.set(subject.name, await bundleSubject(subject));
  const double = await startCollectorDouble(scripts);
  try {
    const work = subjects.map(async (subject) => {
      const results: PeerResult[] = [];
      const promised = new Set<string>();
      const device = await openOwnDevice((number, receipt) => {
        if (receipt === "disk") promised.add(number);
      });
      try {
        for (let round = 0; round < rounds; round++)
          for (const fault of faults.filter(({ name }) => only.includes(name))) {
            const result = await measure(device, promised, double, subject, fault, round);
            say(result);
            results.push(result);
          }
      } finally {
        await device.close();
      }
      return results;
    });
    return (await Promise.all(work)).flat();
  } finally {
    await double.close();
  }
}

/** The results as a table of Markdown: lost and doubled of all that were sent, by fault. */
export function peerTable(results: readonly PeerResult[]): string {
  const cell = (subject: string, fault: string): string => {
    const found = results.filter((result) => result.subject === subject && result.fault === fault);
    const sum = (what: "lost" | "doubled") => found.reduce((total, result) => total + result[what], 0);
    return `${sum("lost")} / ${sum("doubled")}`;
  };
  const met = faults.filter(({ name }) => results.some(({ fault }) => fault === name));
  const rows = met.map(({ name, label }) => `| ${label} | ${subjects.map((subject) => cell(subject.name, name)).join(" | ")} |`);
  return [`| fault | ${subjects.map(({ label }) => label).join(" | ")} |`, `|${" --- |".repeat(subjects.length + 1)}`, ...rows].join("\n");
}
