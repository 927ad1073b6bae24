import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { NorenEvent } from "../events/event.ts";
import { event as anyEvent } from "../testing/event.ts";
import { toJson } from "../to-json.ts";
import { createDelivery } from "./delivery.ts";
import { isEvent } from "./is-event.ts";
import { EVENTS, type Records } from "./records.ts";

const event = (given: Partial<NorenEvent> = {}) => anyEvent({ at: Date.now(), ...given });

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
  close: () => undefined,
  away: () => undefined,
};
const bodies: unknown[] = [];
const requests: NorenEvent[][] = [];
const forgets: unknown[] = [];
const shed = vi.fn(async (_records: Records, _now: number, _random: () => number, large?: NorenEvent): Promise<string[]> => {
  if (large) disk.delete(EVENTS + large.id);
  return large ? [large.id] : [];
});
const beacons: { version: number; events: NorenEvent[]; size: number }[] = [];
const sendBeacon = vi.fn();
let answer: Answer;
let online = true;
let allowed = true;
let stop = () => undefined as unknown;
const locks = { request: vi.fn(async (_name: string, _options: unknown, work: () => unknown) => work()) };

const options = (): Parameters<typeof createDelivery>[0] => ({
  records,
  window,
  fetch: async (url, init) => {
    expect(init).toMatchObject({ method: "POST", credentials: "omit", body: expect.any(String) });
    expect(new Request(url, init).headers.get("content-type")).toMatch(/^text\/plain\b/);
    const body = JSON.parse(`${init?.body}`);
    if (`${url}` === "https://events.example/v1/forget") {
      forgets.push(body);
      return answer([]);
    }
    expect(url).toBe("https://events.example/v1/events");
    const { events } = body;
    if (init?.keepalive) {
      beacons.push({ ...body, size: new Blob([`${init.body}`]).size });
      return answer(events);
    }
    requests.push(events);
    bodies.push(body);
    const aborted = new Promise<never>((_, reject) => init?.signal?.addEventListener("abort", () => reject(new Error("aborted"))));
    return Promise.race([answer(events), aborted]);
  },
  now: Date.now,
  random: () => 0.5,
  toJson,
  parts: { overflow: async () => ({ default: shed, shed }) },
});
const begin = () => {
  const delivery = createDelivery(options(), "https://events.example", "shop", () => allowed);
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
  allowed = true;
  vi.spyOn(navigator, "onLine", "get").mockImplementation(() => online);
  Object.defineProperty(navigator, "locks", { value: locks, configurable: true });
  vi.spyOn(navigator, "vendor", "get").mockReturnValue("Google Inc.");
  Object.defineProperty(navigator, "sendBeacon", { configurable: true, value: sendBeacon });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.clearAllMocks();
  disk.clear();
  requests.length = 0;
  bodies.length = 0;
  beacons.length = 0;
  forgets.length = 0;
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

  it("writes the body of the wire", async () => {
    const [left] = queue(event());
    begin();
    const sentAt = Date.now() + 500;
    await after(1_000);
    expect(bodies).toEqual([{ version: 1, site: "shop", sentAt, events: [left] }]);
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

  it("does not look at the disk again after a batch that took all", async () => {
    const list = vi.spyOn(records, "list");
    queue(event());
    begin();
    await after(10_000);
    expect(requests).toHaveLength(1);
    expect(list).toHaveBeenCalledTimes(1);
  });

  it("looks again at once for what came while a batch was under way", async () => {
    const [first] = queue(event());
    const later = event();
    const delivery = begin();
    answer = (events) => {
      if (!disk.has(EVENTS + later.id)) delivery.take(queue(later)[0] ?? later);
      return store(events);
    };
    await after(600);
    expect(ids()).toEqual([[first?.id], [later.id]]);
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
    const delivery = createDelivery(environment, "https://events.example", "shop", () => true);
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

  it("is sent by the fetch that the environment has by then: an inspector that comes later hears every answer", async () => {
    const environment = options();
    const { fetch } = environment;
    const delivery = createDelivery(environment, "https://events.example", "shop", () => true);
    stop = delivery.stop;
    const heard = vi.fn();
    environment.fetch = (url, init) => {
      heard(url);
      return fetch(url, init);
    };
    for (const each of queue(event())) delivery.take(each);
    await after(1_000);
    expect(disk.size).toBe(0);
    expect(heard.mock.calls).toEqual([["https://events.example/v1/events"]]);
  });

  it("is sent by a browser's own fetch, which is nobody's method", async () => {
    const environment = options();
    const { fetch } = environment;
    environment.fetch = function (this: unknown, url, init) {
      if (this) throw new TypeError("Illegal invocation");
      return fetch(url, init);
    };
    const delivery = createDelivery(environment, "https://events.example", "shop", () => true);
    stop = delivery.stop;
    for (const each of queue(event())) delivery.take(each);
    await after(1_000);
    expect(disk.size).toBe(0);
  });

  it("passes over what is no event", async () => {
    disk.set(`${EVENTS}x`, { strange: true });
    begin();
    await after(5_000);
    expect(requests).toEqual([]);
  });

  it("gives up and counts the single event that the collector refuses as too large, after it halved the batch until then", async () => {
    const events = queue(...Array.from({ length: 4 }, () => event()));
    const huge = events[2]?.id;
    answer = (given) => (given.some(({ id }) => id === huge) ? new Response(null, { status: 413 }) : store(given));
    begin();
    await after(5_000);
    expect(disk.size).toBe(0);
    expect(requests[0]).toHaveLength(4);
    expect(requests.filter((given) => given.some(({ id }) => id === huge)).at(-1)).toHaveLength(1);
    expect(requests.length).toBeLessThan(12);
    expect(shed.mock.calls.map(([, , , large]) => large?.id)).toEqual([huge]);
  });

  it("gives up no event after the other, and asks no faster, where everything is refused as too large", async () => {
    queue(...Array.from({ length: 20 }, () => event()));
    // What was given up is counted by an event of its own, which is refused as well.
    const giveUp: typeof shed = vi.fn(async (_records, _now, _random, large) => {
      if (large) queue(event({ name: "events_dropped" }));
      return [];
    });
    answer = fail(413);
    const environment = { ...options(), parts: { overflow: async () => ({ default: giveUp, shed: giveUp }) } };
    stop = createDelivery(environment, "https://events.example", "shop", () => true).stop;
    await after(60_000);
    const names = [...disk.values()].map((value) => isEvent(value) && value.name);
    expect(names.filter((name) => name !== "events_dropped").length).toBeGreaterThanOrEqual(15);
    expect(requests.length).toBeLessThan(20);
    answer = store;
    await after(300_000);
    expect(disk.size).toBe(0);
  });

  it("gives it up also where the chunk that counts it cannot be loaded", async () => {
    queue(event());
    answer = fail(413);
    const environment = { ...options(), parts: { overflow: () => Promise.reject(new Error("offline")) } };
    stop = createDelivery(environment, "https://events.example", "shop", () => true).stop;
    await after(1_000);
    expect(disk.size).toBe(0);
  });

  it("grows its batches again after one was too large", async () => {
    queue(...Array.from({ length: 100 }, () => event()));
    answer = (events) => (requests.length === 1 ? new Response(null, { status: 413 }) : store(events));
    begin();
    await after(5_000);
    expect(requests.map(({ length }) => length)).toEqual([50, 25, 50, 25]);
  });

  it("grows them step by step: what was too large may be near", async () => {
    queue(...Array.from({ length: 100 }, () => event()));
    answer = (events) => (requests.length < 3 ? new Response(null, { status: 413 }) : store(events));
    begin();
    await after(5_000);
    expect(requests.map(({ length }) => length)).toEqual([50, 25, 12, 24, 48, 16]);
  });

  it("is looked through for too much when a whole batch cannot be sent, and not before", async () => {
    const events = queue(...Array.from({ length: 49 }, () => event()));
    answer = fail(503);
    const delivery = begin();
    await after(500);
    expect(requests).toHaveLength(1);
    expect(shed).not.toHaveBeenCalled();
    for (const each of queue(event())) delivery.take(each);
    shed.mockImplementationOnce(async () => {
      disk.delete(EVENTS + events[0]?.id);
      return [`${events[0]?.id}`];
    });
    await after(1_000);
    expect(shed).toHaveBeenCalledTimes(1);
    window.dispatchEvent(new Event("pagehide"));
    expect(beacons.flatMap((beacon) => beacon.events)).toHaveLength(1);
  });

  it("is looked through for too much also while the device is offline, and after a request that hangs", async () => {
    queue(...Array.from({ length: 50 }, () => event()));
    online = false;
    begin();
    await after(600);
    expect(shed).toHaveBeenCalledTimes(1);
    expect(requests).toHaveLength(0);
    online = true;
    answer = () => new Promise(() => undefined);
    window.dispatchEvent(new Event("online"));
    await after(9_000);
    expect(shed).toHaveBeenCalledTimes(1);
    await after(2_000);
    expect(shed).toHaveBeenCalledTimes(2);
  });

  it("is looked through for too much at every fiftieth event while none can be sent", async () => {
    answer = fail(503, { "retry-after": "3600" });
    const delivery = begin();
    queue(event());
    await after(1_000);
    for (let index = 0; index < 149; index++) delivery.take(event());
    await after(10);
    expect(shed).toHaveBeenCalledTimes(2);
    delivery.take(event());
    await after(10);
    expect(shed).toHaveBeenCalledTimes(3);
    expect(requests).toHaveLength(1);
  });

  it("is not looked through while all is well, however much there is", async () => {
    const delivery = begin();
    for (const each of queue(...Array.from({ length: 200 }, () => event()))) delivery.take(each);
    await after(5_000);
    expect(disk.size).toBe(0);
    expect(shed).not.toHaveBeenCalled();
  });

  it("is tried again after the disk failed once", async () => {
    queue(event());
    const list = vi.fn(records.list).mockRejectedValueOnce(new Error("UnknownError"));
    const environment = { ...options(), records: { ...records, list } };
    stop = createDelivery(environment, "https://events.example", "shop", () => true).stop;
    await after(5_000);
    expect(list.mock.calls.length).toBeGreaterThan(1);
    expect(disk.size).toBe(0);
  });

  it("drops what is older than 28 days before it sends", async () => {
    vi.setSystemTime(100 * 86_400_000);
    const [old] = queue(event({ at: 71 * 86_400_000 }));
    const [young] = queue(event({ at: 73 * 86_400_000 }));
    shed.mockImplementationOnce(async () => {
      disk.delete(EVENTS + old?.id);
      return [`${old?.id}`];
    });
    begin();
    await after(1_000);
    expect(requests).toEqual([[young]]);
  });
});

describe("forget", () => {
  const visitor = { version: 1, site: "shop", visitor: "who" };

  it("tells the collector at once, and once", async () => {
    begin().forget("who");
    await after(600_000);
    expect(forgets).toEqual([visitor]);
  });

  it("tells it again after faults, with backoff, and as late as Retry-After asks", async () => {
    answer = () => Promise.reject(new TypeError("Failed to fetch"));
    const delivery = begin();
    delivery.forget("who");
    await after(999);
    expect(forgets).toHaveLength(1);
    answer = fail(503, { "retry-after": "60" });
    await after(2);
    expect(forgets).toHaveLength(2);
    await after(59_990);
    expect(forgets).toHaveLength(2);
    answer = store;
    await after(600_000);
    expect(forgets).toEqual([visitor, visitor, visitor]);
  });

  it("tells it again where the request hangs", async () => {
    vi.useRealTimers();
    answer = () => new Promise(() => {});
    const environment = options();
    const { fetch } = environment;
    environment.fetch = (url, init) => {
      const aborted = new Promise<never>((_, reject) => init?.signal?.addEventListener("abort", () => reject(new Error("aborted"))));
      return Promise.race([fetch(url, init), aborted]);
    };
    const delivery = createDelivery(environment, "https://events.example", "shop", () => true, 1, 20);
    stop = delivery.stop;
    delivery.forget("v");
    await vi.waitFor(() => expect(forgets.length).toBeGreaterThan(1));
  });

  it("gives up the batch under way, and says no farewell for the one who went", async () => {
    const [mine] = queue(event());
    answer = (events) => (events[0] ? new Promise(() => undefined) : Response.json({ receivedAt: 1 }));
    const delivery = begin();
    if (mine) delivery.take(mine);
    await after(1_000);
    expect(requests).toHaveLength(1);
    delivery.forget("who");
    disk.clear();
    answer = store;
    const [next] = queue(event());
    if (next) delivery.take(next);
    await after(5_000);
    expect(requests.slice(1)).toEqual([[next]]);
    window.dispatchEvent(new Event("pagehide"));
    expect(beacons).toEqual([]);
  });

  it("is asked again though nothing else may be sent any more", async () => {
    answer = () => Promise.reject(new TypeError("Failed to fetch"));
    const delivery = begin();
    queue(event());
    delivery.forget("who");
    allowed = false;
    delivery.drop();
    await after(20_000);
    expect(forgets.length).toBeGreaterThan(2);
    answer = store;
    await after(400_000);
    const asked = forgets.length;
    await after(600_000);
    expect(forgets).toHaveLength(asked);
    expect(requests).toEqual([]);
  });

  it("is not asked again once sending stopped", async () => {
    answer = () => Promise.reject(new TypeError("Failed to fetch"));
    const delivery = begin();
    delivery.forget("who");
    delivery.stop();
    await after(600_000);
    expect(forgets).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("leaves no timer when sending stops between two askings", async () => {
    answer = () => Promise.reject(new TypeError("Failed to fetch"));
    const delivery = begin();
    delivery.forget("who");
    await after(10);
    delivery.stop();
    expect(vi.getTimerCount()).toBe(0);
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

  it("reads the date of Retry-After by the collector's clock, where an answer told it", async () => {
    const ahead = 7_200_000;
    const [first] = queue(event());
    answer = ([one]) => Response.json({ receivedAt: Date.now() + ahead, results: one ? { [one.id]: { fate: "stored" } } : {} });
    const delivery = begin();
    if (first) delivery.take(first);
    await after(1_000);
    expect(disk.size).toBe(0);
    answer = () => new Response(null, { status: 503, headers: { "retry-after": new Date(Date.now() + ahead + 60_000).toUTCString() } });
    const [second] = queue(event());
    if (second) delivery.take(second);
    await after(1_000);
    expect(requests).toHaveLength(2);
    answer = store;
    await after(58_000);
    expect(requests).toHaveLength(2);
    await after(2_000);
    expect(requests).toHaveLength(3);
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

  it("counts a request that hangs as a fault: the fifth is the last for five minutes", async () => {
    queue(event());
    answer = () => new Promise(() => undefined);
    begin();
    await after(100_000);
    expect(requests).toHaveLength(5);
    await after(300_000);
    expect(requests).toHaveLength(6);
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

  it("is done without where the browser denies it along with all storage", async () => {
    queue(event());
    const request = () => Promise.reject(new DOMException("The request was denied.", "SecurityError"));
    Object.defineProperty(navigator, "locks", { value: { request }, configurable: true });
    begin();
    await after(3_000);
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

  it("is waited for no longer once the page is put aside, which would not be kept for Back", async () => {
    let signal: AbortSignal | undefined;
    locks.request.mockImplementationOnce((_name, options) => {
      ({ signal } = Object(options));
      return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(new Error("aborted"))));
    });
    queue(event());
    begin();
    await after(500);
    expect(signal?.aborted).toBe(false);
    window.dispatchEvent(new Event("pagehide"));
    expect(signal?.aborted).toBe(true);
    await after(600_000);
    expect(locks.request).toHaveBeenCalledTimes(1);
    window.dispatchEvent(new Event("pageshow"));
    await after(1_000);
    expect(disk.size).toBe(0);
  });

  it("leaves a whole ten seconds to the request, however long it was waited for", async () => {
    let release = () => undefined as unknown;
    const held = new Promise<void>((resolve) => {
      release = () => resolve();
    });
    locks.request.mockImplementationOnce(async (_name, _options, work) => {
      await held;
      return work();
    });
    queue(event());
    answer = (events) => new Promise((resolve) => setTimeout(() => resolve(store(events)), 8_000));
    begin();
    await after(60_000);
    release();
    await after(8_010);
    expect(requests).toHaveLength(1);
    expect(disk.size).toBe(0);
  });

  it("is released at once when the page is put aside, and the batch stays queued", async () => {
    queue(event());
    answer = () => new Promise(() => undefined);
    let released = false;
    locks.request.mockImplementationOnce(async (_name, _options, work) => {
      try {
        return await work();
      } finally {
        released = true;
      }
    });
    begin();
    await after(500);
    expect(requests).toHaveLength(1);
    window.dispatchEvent(new Event("pagehide"));
    await after(0);
    expect(released).toBe(true);
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

  it("says nothing of what is gone from the disk: another tab heard a withdrawal, or settled it", async () => {
    answer = fail(503);
    const delivery = begin();
    for (const one of queue(event(), event())) delivery.take(one);
    await after(1_000);
    expect(requests).toHaveLength(1);
    disk.clear();
    await after(2_000);
    window.dispatchEvent(new Event("pagehide"));
    expect(beacons).toEqual([]);
    expect(requests).toHaveLength(1);
  });

  it("knows what is gone from the disk as soon as the tab is looked at again", async () => {
    const delivery = begin();
    await after(1_000);
    for (const one of queue(event())) delivery.take(one);
    disk.clear();
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    await after(0);
    window.dispatchEvent(new Event("pagehide"));
    expect(beacons).toEqual([]);
    expect(requests).toEqual([]);
  });

  it("says it by a beacon in Firefox, which would not keep the page for Back otherwise", async () => {
    vi.spyOn(navigator, "vendor", "get").mockReturnValue("");
    const delivery = begin();
    const [first] = queue(event());
    if (first) delivery.take(first);
    window.dispatchEvent(new Event("pagehide"));
    expect(beacons).toEqual([]);
    expect(sendBeacon.mock.calls.map(([url, body]) => [url, JSON.parse(body).events])).toEqual([
      ["https://events.example/v1/events", [first]],
    ]);
    expect(disk.size).toBe(1);
  });

  it("keeps all when the browser refuses to carry a farewell", async () => {
    answer = () => Promise.reject(new TypeError("64 KiB are full"));
    const delivery = begin();
    for (const each of queue(event())) delivery.take(each);
    window.dispatchEvent(new Event("pagehide"));
    await after(10);
    expect(disk.size).toBe(1);
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

  it("keeps below it also where only a little is too much", () => {
    const delivery = begin();
    for (let index = 0; index < 2; index++) delivery.take(event({ data: { text: "x".repeat(30_000) } }));
    window.dispatchEvent(new Event("pagehide"));
    expect(beacons.map(({ events }) => events.length)).toEqual([1]);
  });

  it("sends at once when the page is hidden", async () => {
    const delivery = begin();
    await after(1_000);
    for (const each of queue(event())) delivery.take(each);
    vi.spyOn(document, "hidden", "get").mockReturnValue(true);
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
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
