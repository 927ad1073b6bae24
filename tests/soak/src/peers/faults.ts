import type { Meets } from "./collector-double.ts";

/** What happens while the events are tracked. */
export interface Fault {
  readonly name: string;
  /** For the table. */
  readonly label: string;
  /** Tabs that share the events; 1 if not given. */
  readonly tabs?: number;
  /** What requests meet; `dead` is a server whose port is closed. */
  readonly meets?: Meets | "offline" | "dead";
  /** From before the page is opened. */
  readonly storage?: "full" | "blocked";
  /** By how many days the device's clock jumps, a second after the events. */
  readonly days?: number;
  /** Milliseconds until the end. */
  readonly lasts: number;
  /** The events come one by one in that time, instead of at once before it. */
  readonly spread?: boolean;
  /** What becomes of the pages then, before all is well again; they stay if not given. */
  readonly end?: "close" | "reload" | "crash" | "kill";
}

/** Milliseconds. */
const SHORT = 3_000;
const LONG = 60_000;

type Rest = Omit<Fault, "name" | "label" | "lasts">;

const atOnce = (name: string, label: string, rest: Rest = {}): Fault => ({ name, label, lasts: 0, ...rest });
const short = (name: string, label: string, rest: Rest): Fault => ({ name, label, lasts: SHORT, ...rest });

export const faults: readonly Fault[] = [
  atOnce("none", "none"),
  atOnce("close", "tab closed", { end: "close" }),
  atOnce("reload", "page reloaded", { end: "reload" }),
  atOnce("crash", "renderer crashed at once", { end: "crash" }),
  { name: "crash-later", label: "renderer crashed 1 s after", lasts: 1_000, end: "crash" },
  atOnce("kill", "browser killed at once", { end: "kill" }),
  { name: "kill-later", label: "browser killed 1 s after", lasts: 1_000, end: "kill" },
  short("offline", "offline, then online", { meets: "offline" }),
  short("offline-close", "offline, tab closed", { meets: "offline", end: "close" }),
  short("403", "403", { meets: 403 }),
  short("408", "408", { meets: 408 }),
  short("413-several", "413 to more than one event", { meets: "413-several" }),
  short("413", "413 to all", { meets: 413 }),
  short("425", "425", { meets: 425 }),
  short("429", "429 with `Retry-After: 1`", { meets: 429 }),
  short("500", "500", { meets: 500 }),
  short("503", "503", { meets: 503 }),
  short("reset", "connection reset", { meets: "reset" }),
  short("dead", "server dead, then back", { meets: "dead" }),
  short("hang", "no answer", { meets: "hang" }),
  short("slow", "stored and answered 3 s late", { meets: { slow: 3_000 } }),
  short("slower", "stored and answered 12 s late", { meets: { slow: 12_000 } }),
  short("lost", "stored, but the answer lost", { meets: "lost" }),
  short("half", "stored, and half an answer", { meets: "half" }),
  short("503-close", "503 for 3 s, tab closed", { meets: 503, end: "close" }),
  short("503-crash", "503 for 3 s, renderer crashed", { meets: 503, end: "crash" }),
  short("503-kill", "503 for 3 s, browser killed", { meets: 503, end: "kill" }),
  { name: "503-long", label: "503 for 60 s, an event every 3 s", meets: 503, lasts: LONG, spread: true },
  { name: "503-long-close", label: "503 for 60 s, an event every 3 s, tab closed", meets: 503, lasts: LONG, spread: true, end: "close" },
  short("ahead", "503 for 3 s, the clock a day ahead meanwhile", { meets: 503, days: 1 }),
  short("back", "503 for 3 s, the clock a day back meanwhile", { meets: 503, days: -1 }),
  atOnce("full", "storage full", { storage: "full" }),
  short("full-503", "storage full, 503 for 3 s", { storage: "full", meets: 503 }),
  atOnce("blocked", "storage blocked", { storage: "blocked" }),
  short("blocked-503", "storage blocked, 503 for 3 s", { storage: "blocked", meets: 503 }),
  atOnce("tabs", "4 tabs", { tabs: 4 }),
  atOnce("tabs-close", "4 tabs, all closed", { tabs: 4, end: "close" }),
  short("tabs-503", "4 tabs, 503 for 3 s", { tabs: 4, meets: 503 }),
  short("tabs-503-close", "4 tabs, 503 for 3 s, all closed", { tabs: 4, meets: 503, end: "close" }),
];
