import type { Environment } from "../environment.ts";
import type { NorenEvent } from "../events/event.ts";
import { listen } from "../page/listen.ts";
import { isRecord } from "../record.ts";
import type { Undo } from "../widget.ts";
import { backoff } from "./backoff.ts";
import { EVENTS } from "./records.ts";
import { batchBody, send } from "./send.ts";

const BATCH = 50;
const LINGER = 1_000;
const LOCK_LIMIT = 10_000;
const PAUSE = 300_000;
const FAULTS = 5;
/** Browsers share 64 KiB among all requests that outlive a page; below it, with room for others. */
const FAREWELL_BYTES = 60_000;

export interface Delivery {
  /** Sends an event soon that is, or will be, among the records. */
  take(event: NorenEvent): void;
  /** Takes back an event that did not get there. */
  drop(id: string): void;
  /** Stops sending. */
  stop: Undo;
}

const isEvent = (value: unknown): value is NorenEvent => isRecord(value) && "name" in value;

/**
 * Empties the queue. A tab takes a Web Lock for one batch, sends, deletes what was settled, and releases. No tab leads; without Locks tabs
 * may overlap, and the collector's uniqueness absorbs it. The environment's records may be replaced at any time.
 */
export function createDelivery(
  environment: Pick<Environment, "window" | "records" | "fetch" | "now" | "random">,
  endpoint: string,
  site: string,
): Delivery {
  const { window, fetch, now, random } = environment;
  const { document, navigator } = window;
  const url = `${endpoint}/v1/events`;
  /** What this document queued and no answer has settled: the farewell's content, since a page that goes away cannot read the disk. */
  const open = new Map<string, NorenEvent>();
  let timer = 0;
  let attempt = 0;
  let size = BATCH;
  let request: AbortController | undefined;
  /** Stopped, or between pagehide and pageshow: a page that asks for the lock then is thrown out of the back-forward cache. */
  let away = false;

  const plan = (wait: number): void => {
    window.clearTimeout(timer);
    if (!away) timer = window.setTimeout(flush, wait);
  };

  /** True when more may follow at once. */
  const sendBatch = async (signal: AbortSignal): Promise<boolean> => {
    const { records } = environment;
    const events = (await records.list(EVENTS, size)).filter(isEvent);
    if (!events.length || signal.aborted) return false;
    const post = (body: string) =>
      fetch(url, { method: "POST", headers: { "content-type": "text/plain" }, body, credentials: "omit", signal });
    const { settled, fault, tooLarge } = await send(post, site, events, now);
    if (signal.aborted) return false;
    await records.remove(settled.map((id) => EVENTS + id));
    for (const id of settled) open.delete(id);
    size = tooLarge ? events.length >> 1 : BATCH;
    if (fault === undefined) {
      attempt = 0;
      return true;
    }
    attempt++;
    plan(Math.max(fault, attempt < FAULTS ? backoff(attempt, random) : PAUSE));
    return false;
  };

  const flush = async (): Promise<void> => {
    timer = 0;
    if (request || away || navigator.onLine === false) return;
    const controller = new AbortController();
    const { signal } = controller;
    request = controller;
    const limit = window.setTimeout(() => controller.abort(), LOCK_LIMIT);
    // Released in the same turn as the abort: a page that still holds a lock is not kept for Back.
    const aborted = new Promise<boolean>((resolve) => signal.addEventListener("abort", () => resolve(false)));
    const work = () => Promise.race([sendBatch(signal), aborted]);
    // A lock that is not granted in time is with another tab, which is sending.
    const more = await (navigator.locks?.request(`noren ${site}`, { signal }, work) ?? work()).catch(() => false);
    window.clearTimeout(limit);
    if (request !== controller) return;
    request = undefined;
    if (more || signal.aborted) plan(more ? 0 : backoff(2, random));
  };

  const leave = (): void => {
    away = true;
    window.clearTimeout(timer);
    request?.abort();
    request = undefined;
    environment.records.close();
  };
  const farewell = (): void => {
    leave();
    let events = [...open.values()];
    const body = () => batchBody(site, events, now());
    while (new Blob([body()]).size > FAREWELL_BYTES) events = events.slice(0, events.length >> 1);
    if (events[0]) navigator.sendBeacon(url, body());
  };
  const wake = (): void => {
    away = false;
    attempt = 0;
    plan(LINGER * random());
  };
  const undos = [
    listen(window, "pagehide", farewell),
    // What an earlier page left behind, or this one before it was put aside.
    listen(window, "pageshow online", wake),
    listen(document, "visibilitychange", () => {
      if (document.hidden && !attempt) plan(0);
    }),
  ];
  wake();

  return {
    take(event) {
      open.set(event.id, event);
      // Not later for what comes after: a steady stream would never be sent.
      if (!attempt && !timer) plan(LINGER);
    },
    drop: (id) => void open.delete(id),
    stop() {
      leave();
      for (const undo of undos) undo();
    },
  };
}

export { createDelivery as default };
