import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { batchOf, eventOf, idOf } from "../../test/events.ts";
import { databasePath, openCollector, shop } from "../../test/open-collector.ts";
import { storedIds, storedRows } from "../../test/stored-rows.ts";
import { openDatabase } from "../store/open-database.ts";

const receivedAt = 1_700_000_200_000;
const now = () => receivedAt;
const request = { version: 1, site: "shop", visitor: "v1" };
const rejected = { fate: "rejected", reason: "forgotten" };

describe("POST /v1/forget", () => {
  it("deletes the events of that visitor at that site alone", async () => {
    const sites = [
      { site: "shop", origins: [shop] },
      { site: "other", origins: [shop] },
    ];
    const { post, forget, database } = await openCollector({ now, sites });
    const events = [eventOf(1, { visitor: "v1" }), eventOf(2, { visitor: "v2" }), eventOf(3)];
    await post(batchOf(events));
    await post(batchOf(events, { site: "other" }));
    const response = await forget(request);
    expect([response.status, response.headers.get("access-control-allow-origin")]).toEqual([200, shop]);
    expect(await response.json()).toEqual({ receivedAt });
    expect(storedRows(database)).toMatchObject([
      { site: "other", id: idOf(1) },
      { site: "other", id: idOf(2) },
      { site: "other", id: idOf(3) },
      { site: "shop", id: idOf(2) },
      { site: "shop", id: idOf(3) },
    ]);
  });

  it("refuses later events of that visitor alone, after a restart too", async () => {
    const database = await databasePath();
    const first = await openCollector({ now, database });
    expect((await first.forget(request)).status).toBe(200);
    await first.close();
    const { post } = await openCollector({ now, database });
    const response = await post(batchOf([eventOf(1, { visitor: "v1" }), eventOf(2, { visitor: "v2" }), eventOf(3)]));
    const { results } = await response.json();
    expect(results).toEqual({ [idOf(1)]: rejected, [idOf(2)]: { fate: "stored" }, [idOf(3)]: { fate: "stored" } });
    expect(storedIds(database)).toEqual([idOf(2), idOf(3)]);
  });

  it("lets no second sending bring an event back, not even without its visitor", async () => {
    const { post, forget, database } = await openCollector({ now });
    await post(batchOf([eventOf(1, { visitor: "v1" }), eventOf(2, { visitor: "v1" })]));
    await forget(request);
    const { results } = await (await post(batchOf([eventOf(1, { visitor: "v1" }), eventOf(2)]))).json();
    expect(results).toEqual({ [idOf(1)]: rejected, [idOf(2)]: { fate: "duplicate" } });
    expect(storedIds(database)).toEqual([]);
  });

  it("may be asked again", async () => {
    const { post, forget, database } = await openCollector({ now });
    await post(batchOf([eventOf(1, { visitor: "v1" })]));
    for (const _time of [1, 2, 3]) expect((await forget(request)).status).toBe(200);
    expect(storedIds(database)).toEqual([]);
  });

  it("leaves no event behind, whatever batches arrive at the same time", async () => {
    const limits = { remote: { burst: 1e6, perSecond: 1e6 } };
    const { post, forget, database } = await openCollector({ limits });
    let next = 0;
    for (let round = 0; round < 20; round += 1) {
      const visitor = `visitor ${round}`;
      const batch = () => batchOf([0, 1, 2].map(() => eventOf(next++, { visitor })));
      const requests = Array.from({ length: 12 }, (_, n) => (n === round % 12 ? forget({ ...request, visitor }) : post(batch())));
      for (const response of await Promise.all(requests)) expect(response.status).toBe(200);
    }
    expect(storedRows(database)).toEqual([]);
  });

  it("leaves nothing of the visitor in the file", async () => {
    const visitor = "a-visitor-that-can-be-found-in-a-file";
    const database = await databasePath();
    const traces = async () => {
      const log = await readFile(`${database}-wal`, "latin1").catch(() => "");
      const file = log + (await readFile(database, "latin1"));
      return [file.includes(visitor), file.includes("in confidence")];
    };
    const first = await openCollector({ now, database });
    const said = (n: number) => eventOf(n, { visitor: n % 2 ? visitor : "v2", data: { text: n % 2 ? "said in confidence" : "else" } });
    await first.post(batchOf(Array.from({ length: 60 }, (_, n) => said(n))));
    await first.close();
    expect(await traces()).toEqual([true, true]);
    const second = await openCollector({ now, database });
    await second.forget({ ...request, visitor });
    await second.close();
    expect(await traces()).toEqual([false, false]);
    expect(storedIds(database)).toHaveLength(30);
  });

  it.each([
    { what: "a body that is not JSON", status: 400, body: "{" },
    { what: "a missing visitor", status: 422, body: { version: 1, site: "shop" } },
    { what: "an empty visitor", status: 422, body: { ...request, visitor: "" } },
    { what: "an unknown version", status: 422, body: { ...request, version: 2 } },
    { what: "an unknown site", status: 404, body: { ...request, site: "nobody" } },
    { what: "an origin that the site does not list", status: 403, body: request, headers: { Origin: "https://evil.example" } },
    { what: "another type", status: 415, body: request, headers: { "Content-Type": "text/csv" } },
    { what: "a body of more than 512 kB", status: 413, body: " ".repeat(600_000) },
  ])("refuses $what with $status, readable and without effect", async ({ status, body, headers }) => {
    const { post, forget, database } = await openCollector({ now });
    await post(batchOf([eventOf(1, { visitor: "v1" })]));
    const response = await forget(body, headers);
    expect(response.status).toBe(status);
    expect(response.headers.get("access-control-allow-origin")).toBe(shop);
    expect(response.headers.get("access-control-expose-headers")).toBe("Retry-After");
    expect(await response.json()).toEqual({ error: expect.any(String), message: expect.any(String) });
    expect(storedIds(database)).toEqual([idOf(1)]);
    expect(await (await post(batchOf([eventOf(2, { visitor: "v1" })]))).json()).toMatchObject({
      results: { [idOf(2)]: { fate: "stored" } },
    });
  });

  it("counts against the allowance, and says when to come again", async () => {
    const { forget } = await openCollector({ now, limits: { remote: { burst: 1, perSecond: 0.5 } } });
    expect((await forget(request)).status).toBe(200);
    const second = await forget(request);
    expect([second.status, second.headers.get("retry-after")]).toEqual([429, "2"]);
  });

  it("answers 503 while the database cannot commit, and keeps the events until it can", async () => {
    const database = await databasePath();
    const { post, forget } = await openCollector({ database, now });
    await post(batchOf([eventOf(1, { visitor: "v1" })]));
    const other = openDatabase(database);
    other.exec("BEGIN IMMEDIATE");
    const response = await forget(request);
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
    other.exec("ROLLBACK");
    other.close();
    expect(storedIds(database)).toEqual([idOf(1)]);
    expect((await forget(request)).status).toBe(200);
    expect(storedIds(database)).toEqual([]);
  });
});
