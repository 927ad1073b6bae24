import { createNoren } from "@noren/core/noren";
import * as delivery from "@noren/core/parts/delivery";
import * as memory from "@noren/core/parts/memory";
import * as overflow from "@noren/core/parts/overflow";
import { noParts } from "../../../../packages/core/src/testing/parts.ts";

/** What the harness puts into the page. */
interface Given {
  /** Begins the number of each event of this page, which is then its own in all runs. */
  readonly name: string;
  readonly endpoint: string;
  /** Milliseconds by which the device's clock is wrong. */
  readonly skew: number;
  /** Milliseconds between two events; 0 for a page that tracks none. */
  readonly every: number;
  /** Milliseconds that delivery takes for a second. */
  readonly base: number;
}

/** What the page offers the harness. */
interface Soak {
  skew: number;
  /** Numbers of the events that `track()` resolved with `disk` for. */
  readonly promised: string[];
  /** Whether the visitor's record is there: what is tracked from then on goes to disk. */
  ready(): Promise<boolean>;
  /** Tracks `count` events at once. */
  burst(count: number): void;
  /** Tracks no more; resolves when every `track()` has. */
  stop(): Promise<void>;
  /** Events that wait on this device. */
  queued(): Promise<number>;
}

declare global {
  interface Window {
    given: Given;
    soak?: Soak;
    /** Tells the harness what `track()` resolved with. */
    receipt?: (number: string, receipt: string) => void;
  }
}

const { given } = window;
/** Back may load a page of the same text from the browser's cache: its events are others. */
const name = `${given.name}.${Math.random().toString(36).slice(2, 8)}`;
const { base } = given;
/** Milliseconds in which a batch must be answered, at least: a busy machine is no faster because a second is shorter here. */
const LIMIT = 4_000;
const soak: Soak = { skew: given.skew, promised: [], ready, burst, stop, queued };
window.soak = soak;

const noren = createNoren(
  { version: 1, site: "soak", endpoint: given.endpoint, consent: { mode: "not-required" }, allowAutomation: true, campaigns: [] },
  {
    base: location.href,
    widgets: {},
    consent: {},
    triggers: {},
    facts: {},
    now: () => Date.now() + soak.skew,
    parts: {
      ...noParts,
      delivery: async () => {
        const createDelivery: typeof delivery.createDelivery = (environment, endpoint, site, allowed) =>
          delivery.createDelivery(environment, endpoint, site, allowed, base, Math.max(LIMIT, 10 * base));
        return { ...delivery, createDelivery, default: createDelivery };
      },
      overflow: async () => overflow,
      memory: async () => memory,
    },
  },
);

/** Events of one page, so that a slow machine is not kept busy by ever more of them. */
const MOST = 60;
let count = 0;
let timer = 0;
const open = new Set<Promise<unknown>>();
const names = ["tick", "tick", "glance", "survey_answered"] as const;

async function track(): Promise<void> {
  const number = `${name}:${count++}`;
  // Now and then more than a farewell can carry.
  const text = "x".repeat(count % 9 ? 40 : 6_000);
  const receipt = await noren.track(names[count % names.length] ?? "tick", { number, text });
  if (receipt === "disk") soak.promised.push(number);
  window.receipt?.(number, receipt);
}

function begin(): void {
  const tracked = track();
  open.add(tracked);
  void tracked.finally(() => open.delete(tracked));
}

function burst(times: number): void {
  for (let turn = 0; turn < times; turn += 1) begin();
}

async function stop(): Promise<void> {
  clearInterval(timer);
  await Promise.all(open);
}

async function ready(): Promise<boolean> {
  return (await noren.export()).length > 0;
}

async function queued(): Promise<number> {
  const records = await noren.export();
  return records.filter((record) => typeof record === "object" && record !== null && "page" in record && "data" in record).length;
}

if (given.every > 0) {
  burst(2);
  timer = window.setInterval(() => (count < MOST ? begin() : clearInterval(timer)), given.every);
}
