import { createHash } from "node:crypto";
import type { Writer } from "../store/writer.ts";
import type { EventRow } from "../wire/event-row.ts";
import type { Outbox } from "./outbox.ts";
import { sign } from "./sign.ts";
import { waitBefore } from "./wait-before.ts";
import type { Webhook } from "./webhook.ts";

/** Events and bytes of text in one request. */
const MOST_EVENTS = 100;
const MOST_BYTES = 256 * 1024;

/** Milliseconds that a receiver has for its answer, and that requests under way have when the collector stops. */
const ANSWER_LIMIT = 10_000;
const GRACE = 3000;

export interface TellWebhooks {
  /** Begins, with what an earlier run left over. */
  start(): void;
  /** Notes a stored event for every webhook that wants it. Runs inside a transaction of the writer. */
  note(row: EventRow): void;
  /** Resolves when no request is under way any more. What waits stays in the outbox. */
  stop(): Promise<void>;
}

export interface TellParts {
  webhooks: readonly Webhook[];
  /** All of the collector. */
  sites: readonly string[];
  outbox: Outbox;
  writer: Writer;
  /** Milliseconds since 1970. */
  now: () => number;
  log: (message: string) => void;
  random?: (() => number) | undefined;
  /** Runs something after so many milliseconds, and returns what prevents it. */
  later?: ((run: () => void, milliseconds: number) => () => void) | undefined;
}

/** One webhook of one site: what is told here is told in order. */
interface Lane {
  webhook: Webhook;
  site: string;
  busy: boolean;
  /** Resolves when it is no longer busy. */
  underWay?: Promise<void> | undefined;
  /** An event was noted that is not looked for yet. */
  again: boolean;
  attempt: number;
  /** Events of the request that failed: its repetition is the same, not a longer one. */
  size?: number | undefined;
  cancel?: (() => void) | undefined;
}

/**
 * Tells webhooks of stored events, each at least once, in the order they were stored at their site, until the receiver
 * answers with 2xx.
 */
export function tellWebhooks(parts: TellParts): TellWebhooks {
  const { webhooks, sites, outbox, writer, now, log, random = Math.random, later = setTimer } = parts;
  const stopping = new AbortController();
  let stopped = false;
  const lanes: Lane[] = webhooks.flatMap((webhook) =>
    sites
      .filter((site) => webhook.site === undefined || webhook.site === site)
      .map((site) => ({ webhook, site, busy: false, again: false, attempt: 0 })),
  );

  function run(lane: Lane): void {
    if (stopped || lane.busy || lane.cancel) return;
    lane.busy = true;
    lane.underWay = empty(lane);
  }

  async function empty(lane: Lane): Promise<void> {
    try {
      while (lane.again && !stopped) {
        lane.again = false;
        await tellAll(lane);
      }
    } catch (error) {
      if (!stopped) retry(lane, error);
    } finally {
      lane.busy = false;
    }
  }

  async function tellAll(lane: Lane): Promise<void> {
    while (!stopped) {
      const { places, ids, events } = outbox.next(lane.webhook.id, lane.site, lane.size ?? MOST_EVENTS, MOST_BYTES);
      if (places.length === 0) return;
      lane.size = places.length;
      if (events.length > 0) await post(lane, ids, events);
      await writer.write(() => outbox.remove(places), places.length);
      lane.size = undefined;
      lane.attempt = 0;
    }
  }

  async function post({ webhook, site }: Lane, ids: readonly string[], events: readonly string[]): Promise<void> {
    const head = JSON.stringify({ version: 1, webhook: webhook.id, site });
    const body = `${head.slice(0, -1)},"events":[${events.join(",")}]}`;
    // The same events have the same id whenever they are told of together.
    const id = createHash("sha256").update(ids.join()).digest("base64url").slice(0, 32);
    const response = await fetch(webhook.url, {
      method: "POST",
      headers: { "content-type": "application/json", "user-agent": "noren-collector", ...sign(webhook.secret, id, now(), body) },
      body,
      redirect: "manual",
      signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(ANSWER_LIMIT)]),
    });
    await response.body?.cancel();
    if (!response.ok) throw new NotTaken(response.status, response.headers.get("retry-after"));
  }

  function retry(lane: Lane, error: unknown): void {
    lane.attempt += 1;
    const wait = waitBefore(lane.attempt, error instanceof NotTaken ? error.retryAfter : null, now(), random);
    log(`Webhook ${lane.webhook.id}, site ${lane.site}: ${describe(error)}; attempt ${lane.attempt + 1} in ${Math.ceil(wait / 1000)} s`);
    lane.cancel = later(() => {
      lane.cancel = undefined;
      lane.again = true;
      run(lane);
    }, wait);
  }

  return {
    start() {
      for (const lane of lanes) {
        lane.again = true;
        run(lane);
      }
    },
    note(row) {
      for (const lane of lanes) {
        if (lane.site !== row.site || !lane.webhook.events.includes(row.name)) continue;
        outbox.put(lane.webhook.id, row);
        // The transaction runs to its end in this turn; then the event can be read, or was not stored.
        if (!lane.again) setImmediate(run, lane);
        lane.again = true;
      }
    },
    async stop() {
      stopped = true;
      const cutOff = setTimeout(() => stopping.abort(), GRACE);
      for (const { cancel } of lanes) cancel?.();
      await Promise.all(lanes.map(({ underWay }) => underWay));
      clearTimeout(cutOff);
    },
  };
}

/** The receiver answered, but not with 2xx. */
class NotTaken extends Error {
  readonly retryAfter: string | null;
  constructor(status: number, retryAfter: string | null) {
    super(`answered ${status}`);
    this.retryAfter = retryAfter;
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}

function setTimer(run: () => void, milliseconds: number): () => void {
  const timer = setTimeout(run, milliseconds);
  timer.unref();
  return () => clearTimeout(timer);
}
