import type { Environment, Parts } from "../environment.ts";
import type { NorenEvent } from "../events/event.ts";
import { listen } from "../page/listen.ts";
import type { Undo } from "../widget.ts";
import { backoff } from "./backoff.ts";
import { caps } from "./caps.ts";
import { isEvent } from "./is-event.ts";
import { EVENTS } from "./records.ts";
import { batchBody, send, waitAfter } from "./send.ts";

const BATCH = 50;
const FAULTS = 5;
/** Seconds. */
const LOCK_LIMIT = 10;
const PAUSE = 300;
const REFUSAL = 3_600;
/** Browsers share 64 KiB among all requests that outlive a page; below it, with room for others. */
const FAREWELL_BYTES = 60_000;

export interface Delivery {
  /** Sends an event soon that is, or will be, among the records. */
  take(event: NorenEvent): void;
  /** Takes back an event that did not get there. */
  drop(id: string): void;
  /** Has the collector forget a visitor; asked again, with backoff, while this document sends at all. */
  forget(visitor: string): void;
  /** Stops sending. */
  stop: Undo;
}

/**
 * Empties the queue. A tab takes a Web Lock for one batch, sends, deletes what was settled, and releases. No tab leads; without Locks tabs
 * may overlap, and the collector's uniqueness absorbs it. The environment's records may be replaced at any time. `second` is the unit of all
 * delays, in milliseconds.
 */
export function createDelivery(
  environment: Pick<Environment, "window" | "records" | "fetch" | "now" | "random"> & { parts: Pick<Parts, "overflow"> },
  endpoint: string,
  site: string,
  second = 1_000,
): Delivery {
  const { window, fetch, now, random, parts } = environment;
  const { document, navigator } = window;
  /** What this document queued and no answer has settled: the farewell's content, since a page that goes away cannot read the disk. */
  const open = new Map<string, NorenEvent>();
  let timer = 0;
  let attempt = 0;
  let size = BATCH;
  let request: AbortController | undefined;
  /** Stopped, or between pagehide and pageshow: a page that asks for the lock then is thrown out of the back-forward cache. */
  let away = false;

  const post = (path: string, body: string, init?: RequestInit) =>
    fetch(`${endpoint}/v1/${path}`, { method: "POST", headers: { "content-type": "text/plain" }, body, credentials: "omit", ...init });

  const wait = (least: number, faults: number): number =>
    Math.max(least, faults < FAULTS ? second * backoff(faults, random) : PAUSE * second);

  const plan = (ms: number): void => {
    window.clearTimeout(timer);
    if (!away) timer = window.setTimeout(flush, ms);
  };

  /** Drops what is too much or too old, or one that is too large. Resolves with the number; without the chunk, all stay. */
  const shed = async (large?: NorenEvent): Promise<number> => {
    try {
      const ids = await (await parts.overflow()).default(environment.records, now(), random, large);
      for (const id of ids) open.delete(id);
      return ids.length;
    } catch {
      return 0;
    }
  };

  /** True when more may follow at once. */
  const sendBatch = async (signal: AbortSignal): Promise<boolean> => {
    const { records } = environment;
    const events = (await records.list(EVENTS, size)).filter(isEvent);
    const [first] = events;
    if (!first || signal.aborted) return false;
    // The collector remembers ids for longer, but not for ever.
    if (first.at < now() - caps.age && (await shed())) return true;
    const { settled, fault, tooLarge } = await send((body) => post("events", body, { signal }), site, events, now, REFUSAL * second);
    if (signal.aborted) return false;
    if (tooLarge && !events[1]) {
      await shed(first);
      settled.push(first.id);
    }
    await records.remove(settled.map((id) => EVENTS + id));
    for (const id of settled) open.delete(id);
    const full = events.length === size;
    size = (tooLarge && events.length >> 1) || Math.min(BATCH, size * 2);
    if (fault === undefined) {
      attempt = 0;
      return true;
    }
    plan(wait(fault, ++attempt));
    if (full) await shed();
    return false;
  };

  const flush = async (): Promise<void> => {
    timer = 0;
    if (request || away || navigator.onLine === false) return;
    const controller = new AbortController();
    const { signal } = controller;
    request = controller;
    const timeout = window.setTimeout(() => controller.abort(), LOCK_LIMIT * second);
    // Released in the same turn as the abort: a page that still holds a lock is not kept for Back.
    const aborted = new Promise<boolean>((resolve) => signal.addEventListener("abort", () => resolve(false)));
    const work = () => Promise.race([sendBatch(signal), aborted]);
    // A lock that is not granted in time is with another tab, which is sending.
    const more = await (navigator.locks?.request(`noren ${site}`, { signal }, work) ?? work()).catch(() => false);
    window.clearTimeout(timeout);
    if (request !== controller) return;
    request = undefined;
    if (more || signal.aborted) plan(more ? 0 : wait(0, 2));
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
    if (!events[0]) return;
    // A beacon carries the cookies of the collector's origin. But Firefox, which names no vendor, keeps no page for Back with such a request.
    if (navigator.vendor) post("events", body(), { keepalive: true }).catch(() => undefined);
    else navigator.sendBeacon(`${endpoint}/v1/events`, body());
  };
  const wake = (): void => {
    away = false;
    attempt = 0;
    plan(second * random());
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
      if (!attempt && !timer) plan(second);
    },
    drop: (id) => void open.delete(id),
    forget(visitor) {
      // What waits is about the one who goes.
      open.clear();
      request?.abort();
      let again = 0;
      let faults = 0;
      const ask = async (): Promise<void> => {
        const answer = await post("forget", JSON.stringify({ version: 1, site, visitor }), { keepalive: true }).catch(() => undefined);
        if (!answer?.ok && undos[0])
          again = window.setTimeout(ask, wait(answer ? waitAfter(answer, now(), REFUSAL * second) : 0, ++faults));
      };
      void ask();
      undos.push(() => window.clearTimeout(again));
    },
    stop() {
      leave();
      for (const undo of undos.splice(0)) undo();
    },
  };
}

export { createDelivery as default };
