import { createHmac } from "node:crypto";
import { describe, expect, it, onTestFinished } from "vitest";
import { batchOf, eventOf, idOf } from "../../test/events.ts";
import { databasePath, openCollector, shop } from "../../test/open-collector.ts";
import { openReceiver } from "../../test/open-receiver.ts";
import { defaultLimits } from "../limits.ts";
import { prepareForget } from "../store/forget-visitor.ts";
import { prepareInsert } from "../store/insert-events.ts";
import { type Database, openDatabase } from "../store/open-database.ts";
import { createWriter } from "../store/writer.ts";
import { judgeEvents } from "../wire/judge-events.ts";
import { createOutbox } from "./outbox.ts";
import { tellWebhooks } from "./tell-webhooks.ts";
import type { Webhook } from "./webhook.ts";

const now = () => 1_700_000_200_000;
const secret = "a secret of some length";
const hook = (url: string, fields: Partial<Webhook> = {}): Webhook => ({ id: "crm", url, secret, events: ["lead_submitted"], ...fields });
const lead = (n: number, fields: Parameters<typeof eventOf>[1] = {}) => eventOf(n, { name: "lead_submitted", source: "widget", ...fields });
const leadIds = (...numbers: number[]) => numbers.map(idOf);

function openTelling(webhooks: Webhook[], database: Database = openDatabase(":memory:")) {
  const writer = createWriter(database, { most: 100_000 });
  const waits: number[] = [];
  const logged: string[] = [];
  const runs: (() => void)[] = [];
  let wake = () => {};
  const telling = tellWebhooks({
    webhooks,
    sites: ["shop", "other"],
    outbox: createOutbox(database),
    writer,
    now,
    log: (message) => logged.push(message),
    random: () => 1,
    later: (run, milliseconds) => {
      waits.push(milliseconds);
      runs.push(run);
      wake();
      return () => {};
    },
  });
  onTestFinished(() => telling.stop());
  const insert = prepareInsert(database, telling.note);
  const forget = prepareForget(database);
  return {
    ...telling,
    waits,
    logged,
    /** Resolves when it waits for its next attempt. */
    waiting: () => (runs.length > 0 ? Promise.resolve() : new Promise<void>((resolve) => (wake = resolve))),
    /** Lets the time pass that it waits for. */
    pass: () => {
      for (const run of runs.splice(0)) run();
    },
    store: (events: unknown[], site = "shop") => {
      const { rows } = judgeEvents({ version: 1, site, sentAt: now(), events }, now(), defaultLimits);
      return writer.write(() => insert(rows));
    },
    forget: (visitor: string) => writer.write(() => forget("shop", visitor, now())),
    /** Resolves when nothing waits in the outbox. */
    empty: () => expect.poll(() => database.prepare("SELECT COUNT(*) FROM outbox").pluck().all()).toEqual([0]),
  };
}

describe("a webhook", () => {
  it("is told of the stored events that it names, in order, and of no others", async () => {
    const { url, received } = await openReceiver();
    const { store, empty, start } = openTelling([hook(url)]);
    start();
    await store([lead(1), eventOf(2), lead(3)]);
    await store([lead(3), lead(4)]);
    await empty();
    expect(received.flatMap(({ ids }) => ids)).toEqual(leadIds(1, 3, 4));
    expect(JSON.parse(received[0]?.body ?? "")).toEqual({
      version: 1,
      webhook: "crm",
      site: "shop",
      events: [
        {
          id: idOf(1),
          name: "lead_submitted",
          at: 1_700_000_000_001,
          correctedAt: 1_700_000_000_001,
          receivedAt: now(),
          page: "https://shop.example/",
          source: "widget",
          data: {},
        },
        expect.objectContaining({ id: idOf(3) }),
      ],
    });
  });

  it("gets what an event holds, and no visitor where the event has none", async () => {
    const { url, received } = await openReceiver();
    const { store, empty, start } = openTelling([hook(url, { events: ["survey_completed"] })]);
    start();
    const fields = { name: "survey_completed", campaign: "nps", variant: "b", context: { device: "phone", language: "ja" } } as const;
    await store([
      eventOf(1, { ...fields, visitor: "v1", session: "s1", data: { response: "r", path: ["score"] } }),
      eventOf(2, { ...fields, data: { response: "anonymous" } }),
    ]);
    await empty();
    const { events } = JSON.parse(received[0]?.body ?? "");
    expect(events[0]).toMatchObject({ ...fields, visitor: "v1", session: "s1", data: { response: "r", path: ["score"] } });
    expect(events[1]).toMatchObject({ ...fields, data: { response: "anonymous" } });
    expect(Object.keys(events[1])).not.toContain("visitor");
    expect(Object.keys(events[1])).not.toContain("session");
  });

  it("can tell by the signature who wrote the body, and when", async () => {
    const { url, received } = await openReceiver();
    const whsec = `whsec_${Buffer.from("0123456789abcdef0123456789").toString("base64")}`;
    const { store, empty, start } = openTelling([hook(url), hook(url, { id: "other", secret: whsec })]);
    start();
    await store([lead(1)]);
    await empty();
    const signatures = received.map(({ headers, body }) => {
      expect(headers["webhook-timestamp"]).toBe("1700000200");
      const key = JSON.parse(body).webhook === "crm" ? secret : "0123456789abcdef0123456789";
      const text = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
      expect(headers["webhook-signature"]).toBe(`v1,${createHmac("sha256", key).update(text).digest("base64")}`);
      return headers["webhook-signature"];
    });
    expect(new Set(signatures).size).toBe(2);
  });

  it("is told again, ever later, until it takes the events, and of later ones only then", async () => {
    const answers = [
      { status: 500 },
      { status: 204, cut: true },
      { status: 302, headers: { location: "http://127.0.0.1:1/" } },
      { status: 400 },
    ];
    const { url, received, arrived } = await openReceiver((place) => answers[place] ?? { status: 200 });
    const { store, empty, start, waits, pass, waiting, logged } = openTelling([hook(url)]);
    start();
    await store([lead(1), lead(2)]);
    for (const count of [1, 2, 3, 4]) {
      await arrived(count);
      await waiting();
      await store([lead(2 + count)]);
      pass();
    }
    await empty();
    expect(received.map(({ ids }) => ids)).toEqual([...Array.from({ length: 5 }, () => leadIds(1, 2)), leadIds(3, 4, 5, 6)]);
    expect(new Set(received.slice(0, 5).map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(received[5]?.headers["webhook-id"]).not.toBe(received[0]?.headers["webhook-id"]);
    expect(waits).toEqual([1000, 2000, 4000, 8000]);
    expect(logged[0]).toBe("Webhook crm, site shop: answered 500; attempt 2 in 1 s");
    expect(logged.join()).not.toContain(secret);
  });

  it("waits as long as Retry-After asks for", async () => {
    const { url, arrived } = await openReceiver((place) => ({ status: place === 0 ? 429 : 204, headers: { "Retry-After": "120" } }));
    const { store, empty, start, waits, pass, waiting } = openTelling([hook(url)]);
    start();
    await store([lead(1)]);
    await arrived(1);
    await waiting();
    pass();
    await empty();
    expect(waits).toEqual([120_000]);
  });

  it("does not hold up other webhooks, other sites or the storing of events", async () => {
    let release = () => {};
    const silence = new Promise<void>((resolve) => (release = resolve));
    const slow = await openReceiver(() => ({ status: 204, after: silence }));
    const quick = await openReceiver();
    const { store, start, empty } = openTelling([hook(slow.url, { id: "slow", site: "shop" }), hook(quick.url)]);
    start();
    await store([lead(1)]);
    await slow.arrived(1);
    expect(await store([lead(2), lead(3)])).toEqual(["stored", "stored"]);
    expect(await store([lead(1)], "other")).toEqual(["stored"]);
    await expect.poll(() => quick.received.flatMap(({ ids }) => ids).length).toBe(4);
    expect(slow.received).toHaveLength(1);
    release();
    await empty();
    expect(slow.received.map(({ ids }) => ids)).toEqual([leadIds(1), leadIds(2, 3)]);
  });

  it("is not told of an event that was forgotten while it waited", async () => {
    const { url, received, arrived } = await openReceiver((place) => ({ status: place === 0 ? 503 : 204 }));
    const { store, forget, empty, start, pass, waiting } = openTelling([hook(url)]);
    start();
    await store([lead(1)]);
    await arrived(1);
    await waiting();
    await store([lead(2, { visitor: "v1" }), lead(3)]);
    await forget("v1");
    pass();
    await empty();
    expect(received.map(({ ids }) => ids)).toEqual([leadIds(1), leadIds(1), leadIds(3)]);
  });

  it("gets at most 100 events at once", async () => {
    const { url, received } = await openReceiver();
    const { store, empty, start } = openTelling([hook(url)]);
    await store(Array.from({ length: 250 }, (_, n) => lead(n)));
    start();
    await empty();
    expect(received.map(({ ids }) => ids.length)).toEqual([100, 100, 50]);
  });
});

describe("a collector with webhooks", () => {
  it("tells after a restart what the receiver did not take before", async () => {
    const database = await databasePath();
    const { url, received, arrived } = await openReceiver((place) => ({ status: place === 0 ? 503 : 204 }));
    const webhooks = { version: 1, webhooks: [hook(url)] };
    const first = await openCollector({ database, webhooks });
    const response = await first.post(batchOf([lead(1), lead(2)]));
    expect(await response.json()).toMatchObject({ results: { [idOf(1)]: { fate: "stored" } } });
    await arrived(1);
    await first.close();
    await openCollector({ database, webhooks });
    await arrived(2);
    expect(received.map(({ ids }) => ids)).toEqual([leadIds(1, 2), leadIds(1, 2)]);
  });

  it("closes although a receiver does not answer, and keeps the events for it", async () => {
    const database = await databasePath();
    const { url, arrived } = await openReceiver(() => ({ status: 204, after: new Promise(() => {}) }));
    const { post, close } = await openCollector({ database, webhooks: { version: 1, webhooks: [hook(url)] } });
    await post(batchOf([lead(1)]));
    await arrived(1);
    await close();
    const after = openDatabase(database);
    expect(after.prepare("SELECT id FROM outbox").pluck().all()).toEqual([idOf(1)]);
    after.close();
  });

  it.each([
    [{ version: 1, webhooks: [hook("ftp://crm.example")] }, "url: is no http"],
    [{ version: 1, webhooks: [hook("https://user:word@crm.example")] }, "url: is no http"],
    [{ version: 1, webhooks: [hook("https://crm.example", { secret: "short" })] }, "secret: is shorter"],
    [{ version: 1, webhooks: [hook("https://crm.example", { events: [] })] }, "events"],
    [{ version: 1, webhooks: [hook("https://crm.example", { site: "nobody" })] }, "does not have"],
    [{ version: 1, webhooks: [hook("https://crm.example"), hook("https://crm.example")] }, "named twice"],
    [{ webhooks: [] }, "version"],
  ])("refuses %j, without telling the secret", async (webhooks, says) => {
    const started = openCollector({ webhooks });
    await expect(started).rejects.toThrow(says);
    await expect(started).rejects.not.toThrow(secret);
  });

  it("does not go in circles when a webhook names a collector", async () => {
    const receiver = await openCollector();
    const database = await databasePath();
    const { post, logged } = await openCollector({
      database,
      sites: [{ site: "shop", origins: [shop] }],
      webhooks: { version: 1, webhooks: [hook(`${receiver.url}/v1/events`)] },
    });
    await post(batchOf([lead(1)]));
    await expect.poll(() => logged).toEqual([expect.stringContaining("answered 422")]);
  });
});
