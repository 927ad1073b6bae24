import type { BatchAnswer, EventBatch, NorenEvent, Undo } from "@noren/core";

export interface SenderOptions {
  site: string;
  /** Where events go. */
  endpoint: string;
  /** What an earlier load of the page could not send. */
  unsent?: readonly NorenEvent[];
  fetch: typeof fetch;
  /** ms. */
  now: () => number;
  /** Calls back after some ms. */
  later: (run: () => void, ms: number) => Undo;
  /** Told, after each change, what is not known to be stored, and whether the last try failed. */
  onChange: (unsent: readonly NorenEvent[], failed: boolean) => void;
}

export interface Sender {
  send(event: NorenEvent): void;
  /** Tries again at once with all that is not on its way. */
  again(): void;
  stop: Undo;
}

/** ms: the first wait after a failure; each next one is twice as long, at most a minute. */
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 60_000;
/** Bytes that a browser lets a request carry on after its page is gone: 64 KiB, less what else may be on its way. */
const KEPT_ALIVE = 50_000;

/**
 * Sends events to the collector, each as soon as it happens, and again until the collector says what became of it: stored twice they are not,
 * since each has its id. What it refuses for good is given up; nothing else is.
 */
export function createSender({ site, endpoint, unsent = [], fetch, now, later, onChange }: SenderOptions): Sender {
  let waiting = [...unsent];
  const onTheWay = new Set<NorenEvent>();
  let failures = 0;
  let calm: Undo | undefined;
  let stopped = false;

  const post = async (events: readonly NorenEvent[]): Promise<ReadonlySet<string>> => {
    const batch: EventBatch = { version: 1, site, sentAt: now(), events: [...events] };
    const body = JSON.stringify(batch);
    const response = await fetch(endpoint, {
      method: "POST",
      body,
      headers: { "content-type": "text/plain" },
      credentials: "omit",
      keepalive: body.length < KEPT_ALIVE,
    });
    if (!response.ok) throw new Error(`${response.status}`);
    const { results }: BatchAnswer = await response.json();
    return new Set(events.flatMap(({ id }) => (results[id] && results[id].fate !== "retry" ? [id] : [])));
  };
  const again = (): void => {
    calm?.();
    calm = undefined;
    const events = waiting.filter((event) => !onTheWay.has(event));
    if (stopped || !events.length) return;
    for (const event of events) onTheWay.add(event);
    void post(events)
      .catch(() => new Set<string>())
      .then((settled) => {
        for (const event of events) onTheWay.delete(event);
        waiting = waiting.filter(({ id }) => !settled.has(id));
        const failed = settled.size < events.length;
        failures = failed ? failures + 1 : 0;
        if (stopped) return;
        onChange(waiting, failed);
        if (!failed) return;
        calm?.();
        calm = later(again, Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failures - 1)));
      });
  };
  again();
  return {
    send(event) {
      waiting.push(event);
      onChange(waiting, failures > 0);
      again();
    },
    again,
    stop() {
      stopped = true;
      calm?.();
    },
  };
}
