import { describe, expect, it } from "vitest";
import { batchOf, eventOf, idOf } from "../../test/events.ts";
import { databasePath, openCollector, shop } from "../../test/open-collector.ts";
import { storedIds, storedRows } from "../../test/stored-rows.ts";
import { openDatabase } from "../store/open-database.ts";

const receivedAt = 1_700_000_200_000;
const now = () => receivedAt;

/** Every answer must be readable by the shop's page. */
function expectReadable(response: Response, origin = shop): void {
  expect(response.headers.get("access-control-allow-origin")).toBe(origin);
  expect(response.headers.get("access-control-expose-headers")).toBe("Retry-After");
  expect(response.headers.get("access-control-allow-credentials")).toBeNull();
}

describe("POST /v1/events", () => {
  it("stores each event with all its fields and nothing about who sent it", async () => {
    const { post, database } = await openCollector({ now });
    const event = eventOf(1, {
      name: "campaign_exposed",
      at: 1_700_000_050_000,
      visitor: "v1",
      session: "s1",
      page: "https://shop.example/en/thanks?order=7&mail=a@b.example#top",
      source: "widget",
      campaign: "after-order",
      variant: "b",
      context: { device: "phone", returning: true, stage: "buying", product: "p7", language: "ja" },
      data: { widget: "survey", deep: [1, { two: "二" }], nul: "\u0000" },
    });
    const response = await post(batchOf([event]), { "User-Agent": "SecretBrowser/1.0", "X-Forwarded-For": "203.0.113.9" });
    expect(response.status).toBe(200);
    expectReadable(response);
    expect(await response.json()).toEqual({ receivedAt, results: { [idOf(1)]: { fate: "stored" } } });
    const [row, ...others] = storedRows(database);
    expect(others).toEqual([]);
    expect(row).toEqual({
      site: "shop",
      id: idOf(1),
      name: "campaign_exposed",
      at: 1_700_000_050_000,
      // The device's clock was 100 s behind.
      corrected_at: 1_700_000_150_000,
      visitor: "v1",
      session: "s1",
      page: "https://shop.example/en/thanks",
      source: "widget",
      campaign: "after-order",
      variant: "b",
      context: JSON.stringify(event.context),
      data: JSON.stringify(event.data),
      received_at: receivedAt,
    });
  });

  it("answers a repeated event as a duplicate and keeps the first", async () => {
    const { post, database } = await openCollector();
    await post(batchOf([eventOf(1)]));
    const response = await post(batchOf([eventOf(1, { name: "changed" }), eventOf(2)]));
    expect(await response.json()).toMatchObject({ results: { [idOf(1)]: { fate: "duplicate" }, [idOf(2)]: { fate: "stored" } } });
    expect(storedRows(database)).toMatchObject([{ name: "page_view" }, { id: idOf(2) }]);
  });

  it("stores an id that stands twice in one batch once", async () => {
    const { post, database } = await openCollector();
    const response = await post(batchOf([eventOf(1), eventOf(1, { name: "changed" })]));
    expect(await response.json()).toMatchObject({ results: { [idOf(1)]: { fate: "stored" } } });
    expect(storedRows(database)).toMatchObject([{ name: "page_view" }]);
  });

  it("stores the same id once for each site", async () => {
    const { post, database } = await openCollector({
      sites: [
        { site: "shop", origins: [shop] },
        { site: "other", origins: [shop] },
      ],
    });
    await post(batchOf([eventOf(1)]));
    const response = await post(batchOf([eventOf(1)], { site: "other" }));
    expect(await response.json()).toMatchObject({ results: { [idOf(1)]: { fate: "stored" } } });
    expect(storedIds(database)).toHaveLength(2);
  });

  it("rejects a bad event alone, with the reason", async () => {
    const { post, database } = await openCollector();
    const bad = [
      { ...eventOf(2), name: "No-Name" },
      eventOf(3, { data: { text: "x".repeat(33_000) } }),
      "text",
      { ...eventOf(4), id: "__proto__" },
    ];
    const response = await post(batchOf([eventOf(1), ...bad, eventOf(5)]));
    expect(response.status).toBe(200);
    const answer = await response.json();
    expect(Object.keys(answer.results).sort()).toEqual([idOf(1), idOf(2), idOf(3), idOf(5), "#3", "__proto__"].sort());
    expect(answer.results[idOf(2)]).toEqual({ fate: "rejected", reason: expect.stringContaining("name: is no event name") });
    expect(answer.results[idOf(3)]).toEqual({ fate: "rejected", reason: "larger than 32768 bytes" });
    expect(storedIds(database)).toEqual([idOf(1), idOf(5)]);
  });

  it("takes application/json and requests without an origin, and answers an empty batch", async () => {
    const { url, post } = await openCollector();
    const json = await post(batchOf([eventOf(1)]), { "Content-Type": "application/json" });
    expect(await json.json()).toMatchObject({ results: { [idOf(1)]: { fate: "stored" } } });
    const server = await fetch(`${url}/v1/events`, { method: "POST", body: JSON.stringify(batchOf([])) });
    expect(server.status).toBe(200);
    expect(await server.json()).toMatchObject({ results: {} });
    expectReadable(server);
  });

  it("lets each of the site's origins read its answer", async () => {
    const { post } = await openCollector();
    expectReadable(await post(batchOf([eventOf(1)]), { Origin: "https://shop.example.jp" }), "https://shop.example.jp");
  });

  it.each([
    { what: "a body that is not JSON", status: 400, body: "{", error: "not-json" },
    { what: "a body that is not UTF-8", status: 400, body: new Blob([new Uint8Array([0x22, 0xff, 0x22])]), error: "not-json" },
    { what: "JSON of another shape", status: 422, body: { hello: "world" }, error: "unknown-shape" },
    { what: "an unknown version", status: 422, body: { ...batchOf([eventOf(1)]), version: 2 }, error: "unknown-shape" },
    { what: "an unknown site", status: 404, body: batchOf([eventOf(1)], { site: "nobody" }), error: "unknown-site" },
    { what: "a body of more than 512 kB", status: 413, body: " ".repeat(3_000_000), error: "too-large" },
    {
      what: "more than 500 events",
      status: 413,
      body: batchOf(Array.from({ length: 501 }, (_, n) => eventOf(n))),
      error: "too-many-events",
    },
    { what: "another type", status: 415, body: batchOf([eventOf(1)]), headers: { "Content-Type": "text/csv" }, error: "wrong-type" },
  ])("refuses $what with $status, readable and without effect", async ({ status, body, headers, error }) => {
    const { post, database } = await openCollector();
    const response = await post(body, headers);
    expect(response.status).toBe(status);
    expectReadable(response);
    expect(await response.json()).toEqual({ error, message: expect.any(String) });
    expect(storedIds(database)).toEqual([]);
  });

  it("refuses an origin that the site does not list, and lets it read nothing", async () => {
    const { post, database } = await openCollector();
    for (const origin of ["https://evil.example", "https://shop.example.evil.example", "null"]) {
      const response = await post(batchOf([eventOf(1)]), { Origin: origin });
      expect(response.status).toBe(403);
      expectReadable(response);
    }
    expect(storedIds(database)).toEqual([]);
  });

  it("answers other methods, other paths and preflights readably", async () => {
    const { url } = await openCollector();
    const get = await fetch(`${url}/v1/events`, { headers: { Origin: shop } });
    expect([get.status, get.headers.get("allow")]).toEqual([405, "POST, OPTIONS"]);
    expectReadable(get);
    const lost = await fetch(`${url}/v1/nothing`, { headers: { Origin: shop } });
    expect(lost.status).toBe(404);
    expectReadable(lost);
    const preflight = await fetch(`${url}/v1/events`, {
      method: "OPTIONS",
      headers: { Origin: shop, "Access-Control-Request-Method": "POST" },
    });
    expect([preflight.status, preflight.headers.get("access-control-allow-headers")]).toEqual([204, "Content-Type"]);
    expectReadable(preflight);
  });

  it("answers a fault inside with a readable 500 that tells nothing, and logs it", async () => {
    const { post, logged } = await openCollector({
      now: () => {
        throw new Error("the clock has stopped");
      },
    });
    const response = await post(batchOf([eventOf(1)]));
    expect(response.status).toBe(500);
    expectReadable(response);
    expect(await response.text()).not.toContain("clock");
    expect(logged).toContain("POST /v1/events failed: the clock has stopped");
  });

  it("answers 503 while the database cannot commit, and stores the same events afterwards", async () => {
    const database = await databasePath();
    const { post, logged } = await openCollector({ database });
    const other = openDatabase(database);
    other.exec("BEGIN IMMEDIATE");
    const response = await post(batchOf([eventOf(1)]));
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
    expectReadable(response);
    expect(logged).toEqual(["Could not commit: database is locked"]);
    other.exec("ROLLBACK");
    other.close();
    expect(storedIds(database)).toEqual([]);
    expect(await (await post(batchOf([eventOf(1)]))).json()).toMatchObject({ results: { [idOf(1)]: { fate: "stored" } } });
  });

  it("takes as many events as the allowance holds, asks for the rest again, and then refuses until time has passed", async () => {
    let time = receivedAt;
    const { post, database } = await openCollector({ now: () => time, limits: { remote: { burst: 3, perSecond: 0.5 } } });
    const events = [1, 2, 3, 4].map((n) => eventOf(n));
    const first = await post(batchOf(events));
    expect(first.headers.get("retry-after")).toBe("2");
    expect(await first.json()).toMatchObject({ results: { [idOf(3)]: { fate: "stored" }, [idOf(4)]: { fate: "retry" } } });
    const second = await post(batchOf(events));
    expect([second.status, second.headers.get("retry-after")]).toEqual([429, "2"]);
    expectReadable(second);
    expect(storedIds(database)).toHaveLength(3);
    time += 2000;
    expect((await post(batchOf([eventOf(4)]))).status).toBe(200);
    expect(storedIds(database)).toHaveLength(4);
  });

  it("limits each site by itself, and each remote behind a trusted proxy by itself", async () => {
    const sites = [
      { site: "shop", origins: [shop] },
      { site: "other", origins: [shop] },
    ];
    const bySite = await openCollector({ sites, now, limits: { site: { burst: 1, perSecond: 1 } } });
    expect((await bySite.post(batchOf([eventOf(1)]))).status).toBe(200);
    expect((await bySite.post(batchOf([eventOf(2)]))).status).toBe(429);
    expect((await bySite.post(batchOf([eventOf(2)], { site: "other" }))).status).toBe(200);

    const byRemote = await openCollector({ now, proxies: 1, limits: { remote: { burst: 1, perSecond: 1 } } });
    const from = (address: string) => ({ "X-Forwarded-For": `10.0.0.1, ${address}` });
    expect((await byRemote.post(batchOf([eventOf(1)]), from("203.0.113.1"))).status).toBe(200);
    expect((await byRemote.post(batchOf([eventOf(2)]), from("203.0.113.1"))).status).toBe(429);
    expect((await byRemote.post(batchOf([eventOf(2)]), from("203.0.113.2"))).status).toBe(200);
  });

  it("counts a request that it refuses as one event, and reads no body of a remote that has none left", async () => {
    const { post } = await openCollector({ now, limits: { remote: { burst: 2, perSecond: 0.5 } } });
    expect((await post("{")).status).toBe(400);
    expect((await post(batchOf([eventOf(1)], { site: "nobody" }))).status).toBe(404);
    const third = await post("{");
    expect([third.status, third.headers.get("retry-after")]).toEqual([429, "2"]);
    expectReadable(third);
  });

  it("takes for the arrival the moment before the body was read, for the answer as for the skew", async () => {
    const ticks: number[] = [];
    const ticking = () => {
      ticks.push(receivedAt + ticks.length * 1000);
      return receivedAt + (ticks.length - 1) * 1000;
    };
    const { post, database } = await openCollector({ now: ticking });
    const before = ticks.length;
    const { receivedAt: arrival } = await (await post(batchOf([eventOf(1, { at: receivedAt - 5000 })], { sentAt: receivedAt }))).json();
    expect(arrival).toBe(ticks[before]);
    expect(storedRows(database)).toMatchObject([{ received_at: arrival, corrected_at: arrival - 5000 }]);
  });

  it("lets no other site's page read what a site is answered", async () => {
    const sites = [
      { site: "shop", origins: [shop] },
      { site: "other", origins: ["https://other.example"] },
    ];
    const { post, url } = await openCollector({ sites });
    const refused = await post(batchOf([eventOf(1)]), { Origin: "https://other.example" });
    expect(refused.status).toBe(403);
    expectReadable(refused);
    const own = await post(batchOf([eventOf(1)], { site: "other" }), { Origin: "https://other.example" });
    expect(own.status).toBe(200);
    expectReadable(own, "https://other.example");
    expect((await fetch(`${url}/v1/events`)).headers.get("vary")).toBe("Origin");
    expect(own.headers.get("x-content-type-options")).toBe("nosniff");
  });
});

describe("GET /health", () => {
  it("says ok", async () => {
    const { url } = await openCollector();
    const response = await fetch(`${url}/health`);
    expect([response.status, await response.json()]).toEqual([200, { status: "ok" }]);
  });

  it("says 503 while the database cannot be read, and why in the log alone", async () => {
    const { url, database, logged } = await openCollector();
    const other = openDatabase(database);
    other.exec("DROP TABLE events");
    other.close();
    const response = await fetch(`${url}/health`);
    expect([response.status, await response.json()]).toEqual([503, { status: "failing" }]);
    expect(logged).toEqual(["Not healthy: no such table: events"]);
  });
});
