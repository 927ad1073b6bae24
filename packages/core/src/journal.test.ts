import "fake-indexeddb/auto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { afterShown } from "./arbiter/after-shown.ts";
import { emptyMemory } from "./arbiter/memory.ts";
import { scopeNames } from "./arbiter/scopes.ts";
import { createConsent } from "./consent/consent.ts";
import type { ConsentUpdate } from "./consent/state.ts";
import { createDelivery } from "./delivery/delivery.ts";
import memoryRecords from "./delivery/memory-records.ts";
import { EVENTS, indexedRecords, type Records, VISITOR } from "./delivery/records.ts";
import type { Environment } from "./environment.ts";
import type { Json, NorenEvent } from "./events/event.ts";
import { createJournal, type JournalChange } from "./journal.ts";
import type { NorenConfig } from "./schema/config.ts";
import { campaign } from "./testing/campaign.ts";
import { event } from "./testing/event.ts";
import { noParts } from "./testing/parts.ts";
import { toJson } from "./to-json.ts";

const config: NorenConfig = {
  version: 1,
  site: "shop",
  endpoint: "https://events.example",
  consent: { mode: "ask" },
  campaigns: [campaign({ frequency: { stopAfter: ["purchase"] } })],
};

const granted: ConsentUpdate = { storage: true, analytics: true };
const keep = (value: Json) => (change: JournalChange) => {
  change.put("memory:a", value);
  return change.get("memory:a");
};
const blocked: Records = {
  list: () => Promise.reject(new Error("blocked")),
  change: () => Promise.reject(new Error("blocked")),
  remove: () => Promise.reject(new Error("blocked")),
  clear: () => Promise.reject(new Error("blocked")),
  close: () => undefined,
  away: () => undefined,
};

let count = 0;
const stops: (() => void)[] = [];

const begin = (given: Partial<Pick<Environment, "records" | "now" | "random">> & { answer?: () => Response } = {}) => {
  const name = `journal ${++count}`;
  const records = given.records ?? indexedRecords(name);
  const sent: NorenEvent[] = [];
  const forgotten: unknown[] = [];
  const environment: Environment = {
    window,
    base: "https://shop.example/",
    now: () => 1_000,
    random: () => 0,
    fetch: async (url, init) => {
      const body = JSON.parse(`${init?.body}`);
      if (`${url}`.endsWith("/forget")) forgotten.push(body);
      else sent.push(...body.events);
      return given.answer?.() ?? Response.json({ results: {} });
    },
    toJson,
    widgets: {},
    consent: {},
    triggers: {},
    facts: {},
    parts: {
      ...noParts,
      memory: async () => ({ default: memoryRecords, memoryRecords }),
      delivery: async () => ({ default: createDelivery, createDelivery }),
    },
    ...given,
    records,
  };
  const consent = createConsent({ mode: "ask" }, false, () => undefined);
  let id = 0;
  const onChange = vi.fn();
  const journal = createJournal(environment, "https://events.example", config, consent, () => `id ${++id}`, onChange);
  stops.push(journal.stop);
  const say = (update: ConsentUpdate) => {
    consent.tell("page", update);
    return journal.follow();
  };
  const queued = () => indexedRecords(name).list(EVENTS, 1_000);
  const kept = () => indexedRecords(name).list("", 1_000);
  return { journal, say, queued, kept, sent, forgotten, onChange, name };
};

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

describe("before consent", () => {
  it("writes nothing, reads nothing and sends nothing", async () => {
    const records: Records = { ...blocked, change: vi.fn(), list: vi.fn(), remove: vi.fn(), clear: vi.fn() };
    const { journal, sent } = begin({ records });
    await journal.follow();
    expect(await journal.record(event())).toBe("memory");
    expect(await journal.change(() => true)).toBeUndefined();
    for (const method of [records.change, records.list, records.remove, records.clear]) expect(method).not.toHaveBeenCalled();
    expect(sent).toEqual([]);
    expect(journal.visitor).toBeUndefined();
  });

  it("queues what waited, at its own time and in order, once consent is granted", async () => {
    const { journal, say, queued } = begin();
    await journal.record(event({ id: "a", at: 5 }));
    await journal.record(event({ id: "b", at: 7 }));
    await say(granted);
    expect(await queued()).toMatchObject([
      { id: "a", at: 5, visitor: "id 1", session: "id 2" },
      { id: "b", at: 7, visitor: "id 1", session: "id 2" },
    ]);
  });

  it("drops what waited, and what comes, when consent is denied", async () => {
    const { journal, say, kept, sent } = begin();
    await journal.record(event());
    await say({ analytics: false });
    expect(await journal.record(event())).toBe("dropped");
    await say(granted);
    expect(await kept()).toHaveLength(1);
    expect(sent).toEqual([]);
  });

  it("holds 100 events, and lets impressions go before answers", async () => {
    const { journal, say, queued } = begin();
    for (let index = 0; index < 60; index++) await journal.record(event({ name: "survey_answered" }));
    for (let index = 0; index < 60; index++) await journal.record(event({ name: "campaign_shown" }));
    await say(granted);
    const names = (await queued()).map((each) => Object(each).name);
    expect(names).toHaveLength(100);
    expect(names.filter((name) => name === "survey_answered")).toHaveLength(60);
  });

  it("lets the oldest go where no impression waits", async () => {
    const { journal, say, queued } = begin();
    for (let index = 0; index < 101; index++) await journal.record(event({ name: "survey_answered", data: { index } }));
    await say(granted);
    expect((await queued()).map((each) => Object(each).data.index).sort((a, b) => a - b)[0]).toBe(1);
  });

  it("sends and keeps no event while only storage is granted, but knows the visitor", async () => {
    const { journal, say, queued, sent } = begin();
    await say({ storage: true });
    expect(await journal.record(event())).toBe("memory");
    expect(journal.visitor?.id).toBe("id 1");
    expect(await queued()).toEqual([]);
    expect(sent).toEqual([]);
  });
});

describe("with consent", () => {
  it("puts an event on disk, with visitor and session, before it says so", async () => {
    const { journal, say, queued } = begin();
    await say(granted);
    expect(await journal.record(event({ id: "a" }))).toBe("disk");
    expect(await queued()).toMatchObject([{ id: "a", visitor: journal.visitor?.id, session: journal.visitor?.session }]);
  });

  it("sends it", async () => {
    const { journal, say, sent } = begin();
    await say(granted);
    await journal.record(event({ id: "a" }));
    await vi.waitFor(() => expect(sent[0]?.id).toBe("a"), { timeout: 3_000 });
  });

  it("counts a page once, however often consent is confirmed", async () => {
    const { journal, say } = begin();
    await say(granted);
    await say({ marketing: true });
    await journal.follow();
    expect(journal.visitor?.pages).toBe(1);
  });

  it("records a purchase once for its transaction, on other pages too", async () => {
    const { journal, say, queued, name } = begin();
    await say(granted);
    const purchase = () => event({ name: "purchase", data: { transaction_id: "T1", value: 5 } });
    expect(await journal.record(purchase())).toBe("disk");
    expect(await journal.record(purchase())).toBe("dropped");
    const next = begin({ records: indexedRecords(name) });
    await next.say(granted);
    expect(await next.journal.record(purchase())).toBe("dropped");
    expect(await queued()).toHaveLength(1);
    expect(next.journal.visitor).toMatchObject({ orders: 1, spend: 5, pages: 2 });
  });

  it("begins a new session after half an hour, once for all events that follow", async () => {
    let time = 1_000;
    const { journal, say, queued } = begin({ now: () => time });
    await say(granted);
    await journal.record(event());
    time += 1_800_000;
    await journal.record(event());
    await journal.record(event());
    const [first, second, third] = (await queued()).map((each) => Object(each).session);
    expect(second).not.toBe(first);
    expect(third).toBe(second);
    expect(journal.visitor?.visits).toBe(2);
  });

  it("changes records under the visitor's, and tells that the arbiter remembers something new", async () => {
    const { journal, say, onChange } = begin();
    await say(granted);
    onChange.mockClear();
    expect(await journal.change(keep(1))).toBe(1);
    expect(onChange).not.toHaveBeenCalled();
    await journal.change(({ note }) => note(scopeNames(campaign()), afterShown("s", 5)));
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(journal.memory.campaigns["*"]?.shown).toBe(1);
  });

  it("writes the visitor's record only where more than the time of the last event is new, or that by ten seconds", async () => {
    let time = 1_000;
    const puts: unknown[] = [];
    const disk = indexedRecords("late");
    const records: Records = {
      ...disk,
      change: (work, make) =>
        disk.change(
          (change) =>
            work({
              ...change,
              put(key, value) {
                if (key === "visitor") puts.push(Object(value).last);
                change.put(key, value);
              },
            }),
          make,
        ),
    };
    const { journal, say } = begin({ records, now: () => time });
    await say(granted);
    expect(puts).toEqual([1_000]);
    time = 9_000;
    await journal.record(event({ name: "scrolled" }));
    expect(puts).toEqual([1_000]);
    await journal.record(event({ name: "view_item", data: { items: [{ item_id: "cup" }] } }));
    expect(puts).toEqual([1_000, 9_000]);
    time = 19_001;
    await journal.record(event({ name: "scrolled" }));
    expect(puts).toEqual([1_000, 9_000, 19_001]);
    // What another tab wrote is not taken for what this one knows.
    await disk.change(({ visitor, put }) => put("visitor", { ...visitor, orders: 7 }));
    await journal.record(event({ name: "scrolled" }));
    expect(journal.visitor?.orders).toBe(7);
    expect(puts).toHaveLength(3);
  });

  it("sees what another tab remembered", async () => {
    const { journal, say, name } = begin();
    await say(granted);
    const other = begin({ records: indexedRecords(name) });
    await other.say(granted);
    await other.journal.change(({ note }) => note(scopeNames(campaign()), afterShown("s", 5)));
    expect(journal.memory).toEqual(emptyMemory);
    expect(await journal.change(({ memory }) => memory.campaigns["*"]?.shown)).toBe(1);
    expect(journal.memory.campaigns["*"]?.shown).toBe(1);
  });
});

describe("withdrawal", () => {
  it("clears everything, stops sending, and drops what comes", async () => {
    const { journal, say, kept, onChange } = begin();
    await say(granted);
    await journal.record(event());
    onChange.mockClear();
    await say({ storage: false });
    expect(await kept()).toEqual([]);
    expect(journal.visitor).toBeUndefined();
    expect(journal.memory).toEqual(emptyMemory);
    expect(onChange).toHaveBeenCalled();
    expect(await journal.record(event())).toBe("dropped");
  });

  it("revives nothing in a tab that has not heard of it yet", async () => {
    const { say, name, kept } = begin();
    await say(granted);
    const other = begin({ records: indexedRecords(name) });
    await other.say(granted);
    await say({ storage: false });
    expect(await other.journal.record(event())).toBe("dropped");
    expect(await kept()).toEqual([]);
  });

  it("has a tab that has not heard of it send nothing from memory, as soon as something happens there", async () => {
    vi.spyOn(navigator, "vendor", "get").mockReturnValue("Google Inc.");
    const { say, name } = begin();
    await say(granted);
    // Its first batch goes after a second.
    const other = begin({ records: indexedRecords(name), random: () => 1 });
    await other.say(granted);
    expect(await other.journal.record(event({ id: "before" }))).toBe("disk");
    await say({ storage: false });
    expect(await other.journal.record(event({ id: "after" }))).toBe("dropped");
    await other.journal.change(() => undefined);
    window.dispatchEvent(new Event("pagehide"));
    expect(other.sent).toEqual([]);
  });

  it("is nothing like an order that was counted before: what waits beside that stays", async () => {
    vi.spyOn(navigator, "vendor", "get").mockReturnValue("Google Inc.");
    const { journal, say, sent } = begin({ random: () => 1 });
    await say(granted);
    const order = { name: "purchase", data: { transaction_id: "T1" } };
    await journal.record(event({ id: "a", ...order }));
    expect(await journal.record(event({ id: "b", ...order }))).toBe("dropped");
    await journal.change(() => undefined);
    window.dispatchEvent(new Event("pagehide"));
    expect(sent).toMatchObject([{ id: "a" }]);
  });

  it("begins anew, as another visitor, when consent comes back", async () => {
    const { journal, say } = begin();
    await say(granted);
    const before = journal.visitor?.id;
    await say({ storage: false });
    await say(granted);
    expect(journal.visitor?.id).not.toBe(before);
    expect(await journal.record(event())).toBe("disk");
  });

  it("keeps the visitor, but neither keeps nor sends events, when only analytics is withdrawn", async () => {
    const { journal, say, sent } = begin();
    await say(granted);
    const before = journal.visitor?.id;
    await say({ analytics: false });
    expect(await journal.record(event())).toBe("dropped");
    expect(before).toEqual(expect.any(String));
    expect(journal.visitor?.id).toBe(before);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(sent).toEqual([]);
  });

  it("leaves nothing behind where it comes while the visitor's record is being made", async () => {
    const { journal, say, kept } = begin();
    const [, withdrawn] = [say(granted), say({ storage: false })];
    await withdrawn;
    expect(await kept()).toEqual([]);
    expect(journal.visitor).toBeUndefined();
  });

  it("that is taken back in one go begins anew, whether or not an earlier page had kept something", async () => {
    const earlier = begin();
    await earlier.say(granted);
    const returning = { ...begin({ records: indexedRecords(earlier.name) }), kept: earlier.kept };
    for (const { journal, say, kept } of [returning, begin()]) {
      await Promise.all([say({ storage: false }), say(granted)]);
      expect(await journal.record(event({ id: "after" }))).toBe("disk");
      expect(await kept()).toMatchObject([{ id: "after", visitor: journal.visitor?.id }, { id: journal.visitor?.id }]);
    }
  });

  it("forgets everything on demand", async () => {
    const { journal, say, kept } = begin();
    await say(granted);
    await journal.record(event());
    await journal.forget();
    expect(await kept()).toMatchObject([{ visits: 1, pages: 1 }]);
  });

  it("forgets without consent what earlier pages kept and what waits, and tells the collector nothing: it may read no id", async () => {
    const earlier = begin();
    await earlier.say(granted);
    await earlier.journal.change(keep("kept"));
    earlier.journal.stop();
    const { journal, say, sent, forgotten } = begin({ records: indexedRecords(earlier.name) });
    expect(await journal.record(event())).toBe("memory");
    await journal.forget();
    expect(await earlier.kept()).toEqual([]);
    await say(granted);
    await journal.record(event({ id: "later" }));
    await vi.waitFor(() => expect(sent).not.toEqual([]), { timeout: 3_000 });
    expect(new Set(sent.map(({ id }) => id))).toEqual(new Set(["later"]));
    expect(forgotten).toEqual([]);
    expect(journal.visitor).toMatchObject({ visits: 1, pages: 1 });
  });

  it("goes on as a new visitor after it forgot the one before", async () => {
    const { journal, say, queued } = begin();
    await say(granted);
    const before = journal.visitor?.id;
    await journal.forget();
    expect(journal.visitor?.id).not.toBe(before);
    expect(await journal.record(event({ id: "a" }))).toBe("disk");
    expect(await queued()).toMatchObject([{ id: "a", visitor: journal.visitor?.id }]);
  });

  it("tells the collector whom to forget, never by the merchant's own id", async () => {
    const { journal, say, forgotten } = begin();
    await say(granted);
    await journal.change(({ save, visitor }) => save({ ...visitor, user: "customer 7" }));
    const id = journal.visitor?.id;
    await journal.forget();
    await vi.waitFor(() => expect(forgotten).toEqual([{ version: 1, site: "shop", visitor: id }]));
  });

  it("tells it also of a visitor whose record is still being read", async () => {
    const { journal, say, name } = begin();
    await say(granted);
    const other = begin({ records: indexedRecords(name) });
    void other.say(granted);
    await other.journal.forget();
    await vi.waitFor(() => expect(other.forgotten).toMatchObject([{ visitor: journal.visitor?.id }]));
  });

  it("goes on as somebody new though an event was on its way to the disk", async () => {
    const { journal, say, kept } = begin();
    await say(granted);
    const before = journal.visitor?.id;
    void journal.record(event({ id: "on its way" }));
    await journal.forget();
    expect(await kept()).toMatchObject([{ id: journal.visitor?.id }]);
    expect(journal.visitor?.id).not.toBe(before);
  });

  it("tells it also where only storage is granted, and sends nothing else", async () => {
    const { journal, say, forgotten, sent, queued } = begin();
    await say(granted);
    await journal.record(event());
    await say({ analytics: false });
    const id = journal.visitor?.id;
    await journal.forget();
    await vi.waitFor(() => expect(forgotten).toMatchObject([{ visitor: id }]));
    expect(sent).toEqual([]);
    expect(await queued()).toEqual([]);
  });

  it("tells it again after a fault also where only storage is granted, and where nothing is any more", async () => {
    let asked = 0;
    const answer = () => (++asked < 4 ? new Response(null, { status: 503 }) : Response.json({ receivedAt: 1 }));
    const { journal, say, forgotten, sent } = begin({ answer });
    await say({ storage: true });
    await journal.forget();
    await say({ storage: false });
    await vi.waitFor(() => expect(forgotten).toHaveLength(4));
    expect(sent).toEqual([]);
  });

  it("drops what waits when analytics is denied, also what another tab or an earlier page queued, and keeps the visitor", async () => {
    const { journal, say, queued, kept, name } = begin();
    const other = begin({ records: indexedRecords(name) });
    await say(granted);
    await other.say(granted);
    await journal.record(event({ id: "a" }));
    await other.journal.record(event({ id: "b" }));
    await journal.change(keep("more"));
    await say({ analytics: false });
    expect(await queued()).toEqual([]);
    expect(await kept()).toMatchObject(["more", { id: journal.visitor?.id }]);
    // What the other tab was granted holds there until it hears otherwise.
    expect(await other.journal.record(event({ id: "c" }))).toBe("disk");
    const later = begin({ records: indexedRecords(name) });
    await later.say({ storage: true, analytics: false });
    expect(await queued()).toEqual([]);
    await later.say({ analytics: true });
    expect(await later.journal.record(event({ id: "d" }))).toBe("disk");
    expect(await queued()).toMatchObject([{ id: "d" }]);
  });

  it("drops what waited in memory when analytics is denied, though it is granted later", async () => {
    const { journal, say, queued } = begin();
    await say({ storage: true });
    expect(await journal.record(event({ id: "a" }))).toBe("memory");
    await say({ analytics: false });
    await say({ analytics: true });
    expect(await journal.record(event({ id: "b" }))).toBe("disk");
    expect(await queued()).toMatchObject([{ id: "b" }]);
  });

  it("keeps what waits while analytics is only not decided yet", async () => {
    const { journal, say, queued, name } = begin();
    await say(granted);
    await journal.record(event({ id: "a" }));
    const later = begin({ records: indexedRecords(name) });
    await later.say({ storage: true });
    expect(await queued()).toMatchObject([{ id: "a" }]);
  });

  it("has nothing to tell without a visitor", async () => {
    const { journal, forgotten } = begin();
    await journal.forget();
    expect(forgotten).toEqual([]);
    expect(journal.visitor).toBeUndefined();
  });

  it("revives nothing that another tab cleared, and goes on with the visitor that it began", async () => {
    const { journal, say, kept, name } = begin();
    const other = begin({ records: indexedRecords(name) });
    await say(granted);
    await other.say(granted);
    await journal.record(event());
    await say({ storage: false });
    expect(await other.journal.record(event({ id: "late" }))).toBe("dropped");
    expect(await other.journal.change(keep({ late: 1 }))).toBeUndefined();
    expect(await kept()).toEqual([]);
    await say({ storage: true });
    await journal.forget();
    expect(await other.journal.record(event({ id: "after" }))).toBe("disk");
    expect(await kept()).toMatchObject([{ id: "after", visitor: journal.visitor?.id }, { id: journal.visitor?.id }]);
  });
});

it("begins to send nothing once it was stopped, though it was still reading the visitor's record then", async () => {
  const { journal, say, sent, queued } = begin();
  await say(granted);
  await journal.record(event({ id: "a" }));
  journal.stop();
  const other = begin({ records: indexedRecords(`journal ${count}`) });
  const following = other.say(granted);
  other.journal.stop();
  await following;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([...sent, ...other.sent]).toEqual([]);
  expect(await queued()).toMatchObject([{ id: "a" }]);
});

describe("where storage is blocked", () => {
  it("keeps visitor, memory and events in memory for this document, and sends them", async () => {
    const { journal, say, sent } = begin({ records: blocked });
    await say(granted);
    expect(await journal.record(event({ id: "a" }))).toBe("memory");
    expect(journal.visitor?.pages).toBe(1);
    await journal.change(({ note }) => note(scopeNames(campaign()), afterShown("s", 5)));
    expect(journal.memory.campaigns["*"]?.shown).toBe(1);
    expect(await journal.change(keep({ b: 1 }))).toEqual({ b: 1 });
    await vi.waitFor(() => expect(sent[0]).toMatchObject({ id: "a", visitor: "id 1" }), { timeout: 3_000 });
  });

  it("counts a purchase once there too", async () => {
    const { journal, say } = begin({ records: blocked });
    await say(granted);
    const purchase = event({ name: "purchase", data: { transaction_id: "T1" } });
    expect(await journal.record(purchase)).toBe("memory");
    expect(await journal.record(purchase)).toBe("dropped");
  });

  it("goes on in memory when storage fails later, as the same visitor", async () => {
    const records = indexedRecords(`fails later ${++count}`);
    const failing = { ...records };
    const { journal, say } = begin({ records: failing });
    await say(granted);
    const before = journal.visitor;
    failing.change = blocked.change;
    expect(await journal.record(event())).toBe("memory");
    expect(journal.visitor).toMatchObject({ id: before?.id, session: before?.session });
  });

  it("clears also what an earlier moment had written, on withdrawal and on demand", async () => {
    for (const end of ["withdraw", "forget"] as const) {
      const own = `failed after ${++count}`;
      const failing = indexedRecords(own);
      const { journal, say } = begin({ records: failing });
      await say(granted);
      await journal.record(event());
      failing.change = blocked.change;
      expect(await journal.record(event())).toBe("memory");
      await (end === "withdraw" ? say({ storage: false }) : journal.forget());
      expect(await indexedRecords(own).list("", 10)).toEqual([]);
    }
  });

  it("clears also what could not be opened when it was first asked for", async () => {
    const { say, kept, name } = begin();
    await say(granted);
    vi.spyOn(indexedDB, "open").mockImplementationOnce(() => {
      throw new Error("not now");
    });
    const other = begin({ records: indexedRecords(name) });
    await other.say(granted);
    expect(await other.journal.record(event())).toBe("memory");
    await other.say({ storage: false });
    expect(await kept()).toEqual([]);
  });

  it("forgets what was in memory after a withdrawal", async () => {
    const { journal, say } = begin({ records: blocked });
    await say(granted);
    await say({ storage: false });
    expect(journal.visitor).toBeUndefined();
    expect(await journal.change(({ visitor }) => visitor)).toBeUndefined();
  });
});

it("keeps the visitor's record under one key", async () => {
  const { say, name } = begin();
  await say(granted);
  expect(await indexedRecords(name).list(VISITOR, 10)).toMatchObject([{ id: "id 1" }]);
});
