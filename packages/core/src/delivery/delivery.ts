import type { Environment, Parts } from "../environment.ts";
import type { EventBatch, NorenEvent } from "../events/event.ts";
import type { Undo } from "../widget.ts";
import { caps } from "./caps.ts";
import { isEvent } from "./is-event.ts";
import { EVENTS } from "./records.ts";
import { send, waitAfter } from "./send.ts";

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
  /** Takes back an event that did not get there; without an id all of them, and what is under way. */
  drop(id?: string): void;
  /** Has the collector forget a visitor; asked again, with backoff, until this document stops, also where nothing else may be sent. */
  forget(visitor: string): void;
  stop: Undo;
}

/**
 * Empties the queue. A tab takes a Web Lock for one batch, sends, deletes what was settled, and releases. No tab leads; without Locks tabs
 * may overlap, and the collector's uniqueness absorbs it. The environment's records and fetch may be replaced at any time. Nothing is taken
 * from the queue while it is not `allowed`. `second` is the unit of all delays, in milliseconds, as is `limit`, in which a batch must be answered.
 */
export function createDelivery(
  environment: Pick<Environment, "window" | "records" | "fetch" | "now" | "random" | "toJson"> & { parts: Pick<Parts, "overflow"> },
  endpoint: string,
  site: string,
  allowed: () => boolean,
  second = 1_000,
  limit = LOCK_LIMIT * second,
): Delivery {
  const { window, now, random, parts, toJson } = environment;
  const { navigator } = window;
  /** What this document queued and no answer has settled: the farewell's content, since a page that goes away cannot read the disk. */
  const open = new Map<string, NorenEvent>();
  const end = new AbortController();
  let timer = 0;
  let attempt = 0;
  let size = BATCH;
  /** Whether the batch tried last was a whole one: only then may too much wait. */
  let full = false;
  /** Milliseconds that the collector's clock is ahead of this one, as its last answer told. */
  let skew = 0;
  let request: AbortController | undefined;
  /** Stopped, or between pagehide and pageshow: a page that asks for the lock then is thrown out of the back-forward cache. */
  let away = false;
  let { locks }: { locks?: LockManager } = navigator;

  const post = (path: string, body: string, init?: RequestInit) => {
    // Not called as a method: a browser's own would refuse that.
    const { fetch } = environment;
    return fetch(`${endpoint}/v1/${path}`, {
      method: "POST",
      // Text is sent as `text/plain`, which needs no preflight.
      body,
      credentials: "omit",
      ...init,
    });
  };

  const bodyOf = (events: NorenEvent[]): string => toJson({ version: 1, site, sentAt: now(), events } satisfies EventBatch);

  /** Exponential backoff with full jitter, until a pause is better. */
  const wait = (least: number, faults: number): number => Math.max(least, second * (faults < FAULTS ? random() * 2 ** faults : PAUSE));

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

  /** Resolves with the milliseconds after which to go on, or undefined when nothing waits. */
  const sendBatch = async (signal: AbortSignal): Promise<number | undefined> => {
    const { records } = environment;
    const events = (await records.list(EVENTS, size)).filter(isEvent);
    const [first] = events;
    // Withdrawn in another tab, or settled by it: no farewell tells it any more.
    if (!first) open.clear();
    if (!first || signal.aborted) return undefined;
    // The collector remembers ids for longer, but not for ever.
    if (first.at < now() - caps.age && (await shed())) return 0;
    full = events.length === size;
    const { settled, fault, tooLarge, ahead } = await send(
      () => (navigator.onLine ? post("events", bodyOf(events), { signal }) : Promise.reject()),
      events,
      now,
      REFUSAL * second,
      skew,
    );
    if (signal.aborted) return undefined;
    skew = ahead ?? skew;
    if (tooLarge && !events[1]) {
      full = false;
      await shed(first);
      settled.push(first.id);
    }
    await records.remove(settled.map((id) => EVENTS + id));
    for (const id of settled) open.delete(id);
    size = (tooLarge && events.length >> 1) || Math.min(BATCH, size * 2);
    // Also after one that was given up: where all is refused as too large, the next ones shall not follow at once.
    if (fault !== undefined) return wait(fault, ++attempt);
    if (tooLarge) return 0;
    attempt = 0;
    // The disk is not asked once more where nothing can be left but what other tabs will send.
    return full || open.size ? 0 : undefined;
  };

  const flush = async (): Promise<void> => {
    timer = 0;
    if (request || away || !allowed()) return;
    const controller = new AbortController();
    const { signal } = controller;
    request = controller;
    let timeout = 0;
    const work = () =>
      new Promise<number | undefined>((resolve, reject) => {
        timeout = window.setTimeout(() => controller.abort(), limit);
        // Released in the same turn as the abort: a page that still holds a lock is not kept for Back.
        signal.onabort = reject;
        sendBatch(signal).then(resolve, reject);
      });
    const next = await (locks?.request(`noren ${site}`, { signal }, work) ?? work()).catch(() => {
      // Denied along with all storage, as where a browser blocks cookies: from then on it is done without.
      if (!timeout && !signal.aborted) locks = undefined;
      return wait(0, ++attempt);
    });
    window.clearTimeout(timeout);
    if (request !== controller) return;
    request = undefined;
    if (next !== undefined) plan(next);
    if (attempt && full) await shed();
  };

  const leave = (): void => {
    away = true;
    plan(0);
    request?.abort();
    request = undefined;
  };
  const farewell = (): void => {
    leave();
    const events = [...open.values()];
    while (new Blob([bodyOf(events)]).size > FAREWELL_BYTES) events.length >>= 1;
    if (!events[0]) return;
    // A beacon carries the cookies of the collector's origin. But Firefox, which names no vendor, keeps no page for Back with such a request.
    if (navigator.vendor) post("events", bodyOf(events), { keepalive: true }).catch(() => undefined);
    else navigator.sendBeacon(`${endpoint}/v1/events`, bodyOf(events));
  };
  const wake = (): void => {
    away = false;
    attempt = 0;
    plan(second * random());
  };
  const drop = (id?: string): void => {
    if (id) open.delete(id);
    else {
      open.clear();
      request?.abort();
    }
  };
  window.addEventListener("pagehide", farewell, end);
  // What an earlier page left behind, or this one before it was put aside.
  for (const name of ["pageshow", "online"]) window.addEventListener(name, wake, end);
  window.addEventListener(
    "visibilitychange",
    () => {
      // Also when the tab is looked at again: what another one withdrew meanwhile is known before anything else happens here.
      if (!attempt) plan(0);
    },
    end,
  );
  wake();

  return {
    take(event) {
      open.set(event.id, event);
      // Not later for what comes after: a steady stream would never be sent.
      if (!timer) plan(second);
      // As many again, while none can be sent.
      if (attempt && !(open.size % BATCH)) void shed();
    },
    drop,
    forget(visitor) {
      // What waits is about the one who goes.
      drop();
      let again = 0;
      let faults = 0;
      const ask = async (): Promise<void> => {
        const answer = await post("forget", toJson({ version: 1, site, visitor }), {
          keepalive: true,
          signal: AbortSignal.timeout(limit),
        }).catch(() => undefined);
        if (!answer?.ok && !end.signal.aborted)
          again = window.setTimeout(ask, wait(answer ? waitAfter(answer, now() + skew, REFUSAL * second) : 0, ++faults));
      };
      void ask();
      end.signal.addEventListener("abort", () => window.clearTimeout(again));
    },
    stop() {
      leave();
      end.abort();
    },
  };
}

export { createDelivery as default };
