import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { NorenEvent } from "../events/event.ts";
import { event } from "../testing/event.ts";
import { createDelivery } from "./delivery.ts";
import { EVENTS, type Records } from "./records.ts";

type Answer = (events: NorenEvent[]) => Response | Promise<Response>;
const store: Answer = (events) => Response.json({ results: Object.fromEntries(events.map(({ id }) => [id, { fate: "stored" }])) });
const fail =
  (status: number, headers = {}): Answer =>
  () =>
    new Response(null, { status, headers });

/** What is on disk, as far as delivery looks at it. */
const disk = new Map<string, unknown>();
const records: Records = {
  list: async (prefix, limit) =>
    [...disk]
      .filter(([key]) => key.startsWith(prefix))
      .sort()
      .slice(0, limit)
      .map(([, value]) => value),
  change: async () => undefined,
  remove: async (keys) => {
    for (const key of keys) disk.delete(key);
  },
  clear: async () => disk.clear(),
  close: vi.fn(),
  away: () => undefined,
};
const requests: NorenEvent[][] = [];
const beacons: { version: number; events: NorenEvent[]; size: number }[] = [];
let answer: Answer;
let online = true;
let stop = () => undefined as unknown;
const locks = { request: vi.fn(async (_name: string, _options: unknown, work: () => unknown) => work()) };

const options = (): Parameters<typeof createDelivery>[0] => ({
  records,
  window,
  fetch: async (_url, init) => {
    const { events } = JSON.parse(`${init?.body}`);
    requests.push(events);
    const aborted = new Promise<never>((_, reject) => init?.signal?.addEventListener("abort", () => reject(new Error("aborted"))));
    return Promise.race([answer(events), aborted]);
  },
  now: Date.now,
  random: () => 0.5,
});
const begin = () => {
  const delivery = createDelivery(options(), "https://events.example", "shop");
  stop = delivery.stop;
  return delivery;
};
const queue = (...events: NorenEvent[]) => {
  for (const each of events) disk.set(EVENTS + each.id, each);
  return events;
};
const ids = () => requests.map((events) => events.map(({ id }) => id));
const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  answer = store;
  online = true;
  vi.spyOn(navigator, "onLine", "get").mockImplementation(() => online);
  Object.defineProperty(navigator, "locks", { value: locks, configurable: true });
  Object.defineProperty(navigator, "sendBeacon", {
    configurable: true,
    value: (_url: string, body: string) => beacons.push({ ...JSON.parse(body), size: new Blob([body]).size }) > 0,
  });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.clearAllMocks();
  disk.clear();
  requests.length = 0;
  beacons.length = 0;
});

describe("the queue", () => {
  it("sends what an earlier page left behind, and forgets it once it is stored", async () => {
    const [left] = queue(event());
    begin();
    await after(1_000);
    expect(requests).toEqual([[left]]);
    expect(disk.size).toBe(0);
    await after(600_000);
    expect(requests).toHaveLength(1);
  });

  it("gathers events for a second", async () => {
    const delivery = begin();
    await after(1_000);
    for (const each of queue(event(), event())) delivery.take(each);
    await after(999);
    expect(requests).toHaveLength(0);
    await after(1);
    expect(requests[0]).toHaveLength(2);
  });

  it("sends 50 at a time, oldest first, until all are gone", async () => {
    const events = queue(...Array.from({ length: 120 }, () => event()));
    begin();
    await after(2_000);
    expect(requests.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(requests.flat()).toEqual(events);
  });

  it("keeps what is to be tried again", async () => {
    const [first, second] = queue(event(), event());
    const answers = [{ fate: "stored" }, { fate: "retry" }];
    answer = (events) => Response.json({ results: Object.fromEntries(events.map(({ id }, index) => [id, answers[index]])) });
    begin();
    await after(500);
    expect([...disk.values()]).toEqual([second]);
    answer = store;
    await after(5_000);
    expect(ids()).toEqual([[first?.id, second?.id], [second?.id]]);
  });

  it("goes on with other records once those it began with gave way", async () => {
    const other = new Map<string, unknown>();
    const list: Records["list"] = () => Promise.reject(new Error("blocked"));
    const environment = { ...options(), records: { ...records, list } };
    const delivery = createDelivery(environment, "https://events.example", "shop");
    stop = delivery.stop;
    await after(1_000);
    const only = event();
    other.set(EVENTS + only.id, only);
    environment.records = { ...records, list: async () => [...other.values()], remove: async () => other.clear() };
    delivery.take(only);
    await after(1_000);
    expect(requests).toEqual([[only]]);
    await after(600_000);
    expect(requests).toHaveLength(1);
  });

  it("passes over what is no event", async () => {
    disk.set(`${EVENTS}x`, { strange: true });
    begin();
    await after(5_000);
    expect(requests).toEqual([]);
  });

  it("forgets the single event that the collector refuses as too large, and halves a batch until then", async () => {
    const events = queue(...Array.from({ length: 4 }, () => event()));
    const huge = events[2]?.id;
    answer = (given) => (given.some(({ id }) => id === huge) ? new Response(null, { status: 413 }) : store(given));
    begin();
    await after(5_000);
    expect(disk.size).toBe(0);
    expect(requests[0]).toHaveLength(4);
    expect(requests.filter((given) => given.some(({ id }) => id === huge)).at(-1)).toHaveLength(1);
    expect(requests.length).toBeLessThan(12);
  });
});

describe("faults", () => {
  it("waits at random, twice as long after each fault, and from the fifth five minutes", async () => {
    queue(event());
    answer = fail(503);
    begin();
    const times: number[] = [];
    const start = Date.now();
    answer = () => {
      times.push(Date.now() - start);
      return new Response(null, { status: 503 });
    };
    await after(1_000_000);
    const waits = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(waits.slice(0, 6)).toEqual([1_000, 2_000, 4_000, 8_000, 300_000, 300_000]);
  });

  it("waits at least as long as Retry-After says", async () => {
    queue(event());
    answer = fail(429, { "retry-after": "60" });
    begin();
    await after(500);
    answer = store;
    await after(59_999);
    expect(requests).toHaveLength(1);
    await after(2);
    expect(requests).toHaveLength(2);
  });

  it("keeps events for an hour when the collector refuses the site", async () => {
    queue(event());
    answer = fail(403);
    begin();
    await after(3_600_000);
    expect(requests).toHaveLength(1);
    expect(disk.size).toBe(1);
    await after(1_000);
    expect(requests).toHaveLength(2);
  });

  it("does not send earlier because more events come", async () => {
    queue(event());
    answer = fail(503, { "retry-after": "60" });
    const delivery = begin();
    await after(1_000);
    delivery.take(event());
    window.dispatchEvent(new Event("visibilitychange"));
    await after(30_000);
    expect(requests).toHaveLength(1);
  });

  it.each(["online", "pageshow"])("tries again soon after %s", async (name) => {
    queue(event());
    answer = fail(503, { "retry-after": "3600" });
    begin();
    await after(1_000);
    answer = store;
    window.dispatchEvent(new Event(name));
    await after(1_000);
    expect(disk.size).toBe(0);
  });

  it("sends nothing while the device is offline", async () => {
    queue(event());
    online = false;
    begin();
    await after(60_000);
    expect(requests).toEqual([]);
    online = true;
    window.dispatchEvent(new Event("online"));
    await after(1_000);
    expect(requests).toHaveLength(1);
  });

  it("gives up a request after ten seconds and tries again", async () => {
    queue(event());
    answer = () => new Promise(() => undefined);
    begin();
    await after(10_500);
    answer = store;
    await after(5_000);
    expect(requests).toHaveLength(2);
    expect(disk.size).toBe(0);
  });
});

describe("the lock", () => {
  it("is taken for one batch at a time, by the site's name", async () => {
    queue(...Array.from({ length: 60 }, () => event()));
    begin();
    await after(2_000);
    expect(locks.request.mock.calls.every(([name]) => name === "noren shop")).toBe(true);
    expect(locks.request.mock.calls.length).toBeGreaterThanOrEqual(2);
  });

  it("is done without where there is none", async () => {
    Object.defineProperty(navigator, "locks", { value: undefined, configurable: true });
    queue(event());
    begin();
    await after(1_000);
    expect(disk.size).toBe(0);
  });

  it("waits for another tab to release it", async () => {
    let release = () => undefined as unknown;
    const held = new Promise<void>((resolve) => {
      release = () => resolve();
    });
    locks.request.mockImplementationOnce(async (_name, _options, work) => {
      await held;
      return work();
    });
    queue(event());
    begin();
    await after(5_000);
    expect(requests).toEqual([]);
    release();
    await after(10);
    expect(requests).toHaveLength(1);
  });

  it("is released at once when the page is put aside, and the batch stays queued", async () => {
    queue(event());
    answer = () => new Promise(() => undefined);
    let released = false;
    locks.request.mockImplementationOnce(async (_name, _options, work) => {
      const result = await work();
      released = true;
      return result;
    });
    begin();
    await after(500);
    expect(requests).toHaveLength(1);
    window.dispatchEvent(new Event("pagehide"));
    await after(0);
    expect(released).toBe(true);
    expect(records.close).toHaveBeenCalled();
    expect(disk.size).toBe(1);
    answer = store;
    window.dispatchEvent(new Event("pageshow"));
    await after(1_000);
    expect(disk.size).toBe(0);
  });
});

describe("the page's end", () => {
  it("says farewell with what this document queued, which stays queued until answered", async () => {
    const delivery = begin();
    const [first, second] = queue(event(), event());
    if (first) delivery.take(first);
    if (second) delivery.take(second);
    window.dispatchEvent(new Event("pagehide"));
    expect(beacons).toMatchObject([{ version: 1, site: "shop", events: [first, second] }]);
    expect(disk.size).toBe(2);
    expect(requests).toEqual([]);
  });

  it("says nothing when nothing waits", async () => {
    queue(event());
    begin();
    await after(1_000);
    window.dispatchEvent(new Event("pagehide"));
    expect(beacons).toEqual([]);
  });

  it("keeps below what browsers let outlive a page", () => {
    const delivery = begin();
    for (let index = 0; index < 90; index++) delivery.take(event({ data: { text: "語".repeat(400) } }));
    window.dispatchEvent(new Event("pagehide"));
    expect(beacons).toHaveLength(1);
    expect(beacons[0]?.size).toBeLessThanOrEqual(60_000);
    expect(beacons[0]?.events.length).toBeGreaterThan(10);
  });

  it("sends at once when the page is hidden", async () => {
    const delivery = begin();
    await after(1_000);
    for (const each of queue(event())) delivery.take(each);
    vi.spyOn(document, "hidden", "get").mockReturnValue(true);
    document.dispatchEvent(new Event("visibilitychange"));
    await after(0);
    expect(requests).toHaveLength(1);
  });
});

describe("stop", () => {
  it("sends nothing more, leaves no timer and no listener", async () => {
    queue(event());
    const delivery = begin();
    delivery.take(event());
    delivery.stop();
    for (const name of ["online", "pageshow", "pagehide"]) window.dispatchEvent(new Event(name));
    expect(vi.getTimerCount()).toBe(0);
    await after(600_000);
    expect(requests).toEqual([]);
    expect(beacons).toEqual([]);
  });

  it("drops the answer of a request under way", async () => {
    queue(event());
    answer = () => new Promise((resolve) => setTimeout(() => resolve(new Response(null, { status: 503 })), 100));
    const delivery = begin();
    await after(500);
    delivery.stop();
    await after(600_000);
    expect(requests).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
