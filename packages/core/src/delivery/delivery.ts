import type { NorenEvent } from "../events/event.ts";
import type { Undo } from "../widget.ts";
import { backoff } from "./backoff.ts";
import type { Records } from "./records.ts";
import { batchBody, send } from "./send.ts";

/** Prefix of queued events' keys; ids are UUIDv7, so keys are in time order. */
export const EVENTS = "event:";

const BATCH = 50;
const LINGER = 1_000;
const LOCK_LIMIT = 10_000;
const PAUSE = 300_000;
const FAULTS = 5;
/** Browsers share 64 KiB among all requests that outlive a page; below it, with room for others. */
const FAREWELL_BYTES = 60_000;

export interface DeliveryOptions {
  endpoint: string;
  site: string;
  records: Records;
  window: Window;
  fetch: typeof fetch;
  now: () => number;
  random: () => number;
}

export interface Delivery {
  /** An event that is on disk now: send soon. */
  queued(event: NorenEvent): void;
  /** An event that storage would not take: kept in this document and sent from here. */
  keep(event: NorenEvent): void;
  /** Forgets what waits in memory. */
  drop(): void;
  stop: Undo;
}

/**
 * Empties the queue. A tab takes a Web Lock for one batch, sends, deletes what was settled, and releases. No tab leads; without Locks tabs
 * may overlap, and the collector's uniqueness absorbs it.
 */
export function createDelivery({ endpoint, site, records, window, fetch, now, random }: DeliveryOptions): Delivery {
  const document = window.document;
  /** What this document queued and no answer has settled: the farewell's content, since a page that goes away cannot read the disk. */
  const open = new Map<string, NorenEvent>();
  const inMemory = new Set<string>();
  let timer = 0;
  let attempt = 0;
  let size = BATCH;
  let request: AbortController | undefined;
  let stopped = false;

  const plan = (wait: number): void => {
    window.clearTimeout(timer);
    if (!stopped) timer = window.setTimeout(flush, wait);
  };

  const isEvent = (value: unknown): value is NorenEvent => typeof value === "object" && value !== null && "id" in value && "name" in value;

  const sendBatch = async (signal: AbortSignal): Promise<boolean> => {
    const memory = [...open.values()].filter(({ id }) => inMemory.has(id));
    const disk = await records.list(EVENTS, size).catch((): unknown[] => []);
    const events = [...memory, ...disk.filter(isEvent)].slice(0, size);
    if (!events.length || signal.aborted) return false;
    const result = await send(events, { endpoint, site, fetch, now, signal });
    if (signal.aborted) return false;
    await records.remove(result.settled.map((id) => EVENTS + id)).catch(() => undefined);
    for (const id of result.settled) {
      open.delete(id);
      inMemory.delete(id);
    }
    if (result.tooLarge) size = Math.max(1, size >> 1);
    if (!result.fault) {
      attempt = 0;
      if (!result.tooLarge) size = BATCH;
      return true;
    }
    attempt++;
    plan(Math.max(result.wait ?? 0, attempt < FAULTS ? backoff(attempt, random) : PAUSE));
    return false;
  };

  const flush = async (): Promise<void> => {
    if (request || stopped || window.navigator.onLine === false) return;
    const controller = new AbortController();
    request = controller;
    const { signal } = controller;
    const limit = window.setTimeout(() => controller.abort(), LOCK_LIMIT);
    let more = false;
    try {
      const { locks } = window.navigator;
      // Released in the same turn as the abort: a page that still holds a lock is not kept for Back.
      const aborted = new Promise<boolean>((resolve) => signal.addEventListener("abort", () => resolve(false)));
      const work = () => Promise.race([sendBatch(signal), aborted]);
      more = locks ? await locks.request(`noren ${site}`, { signal }, work) : await work();
    } catch {
      // The lock was not granted in time: another tab is sending.
      if (request === controller) plan(backoff(2, random));
    }
    window.clearTimeout(limit);
    if (request !== controller) return;
    request = undefined;
    if (signal.aborted) plan(backoff(2, random));
    else if (more) plan(0);
  };

  const farewell = (): void => {
    window.clearTimeout(timer);
    request?.abort();
    request = undefined;
    let events: NorenEvent[] = [...open.values()];
    while (events.length && new Blob([batchBody(site, events, now())]).size > FAREWELL_BYTES) events = events.slice(0, events.length >> 1);
    if (events.length && !stopped) window.navigator.sendBeacon(`${endpoint}/v1/events`, batchBody(site, events, now()));
    records.close();
  };
  const wake = (): void => {
    attempt = 0;
    plan(LINGER * random());
  };
  const show = (event: PageTransitionEvent): void => {
    if (event.persisted) wake();
  };
  const hide = (): void => {
    if (document.visibilityState === "hidden") plan(0);
  };

  window.addEventListener("pagehide", farewell);
  window.addEventListener("pageshow", show);
  window.addEventListener("online", wake);
  document.addEventListener("visibilitychange", hide);
  // What an earlier page left behind.
  plan(LINGER);

  const take = (event: NorenEvent): void => {
    open.set(event.id, event);
    if (!attempt) plan(LINGER);
  };
  return {
    queued: take,
    keep: (event) => {
      inMemory.add(event.id);
      take(event);
    },
    drop: () => {
      open.clear();
      inMemory.clear();
      request?.abort();
    },
    stop: () => {
      stopped = true;
      window.clearTimeout(timer);
      request?.abort();
      window.removeEventListener("pagehide", farewell);
      window.removeEventListener("pageshow", show);
      window.removeEventListener("online", wake);
      document.removeEventListener("visibilitychange", hide);
      records.close();
    },
  };
}
