import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { numbersIn, readBody, startCollectorDouble } from "./collector-double.ts";

const body = JSON.stringify({ batch: [{ number: "nr.peer.close-0.3.end" }, { number: "nr.peer.close-0.14.end" }] });
const numbers = ["nr.peer.close-0.3.end", "nr.peer.close-0.14.end"];

describe("a collector double", () => {
  it.each([
    ["as JSON", Buffer.from(body)],
    ["gzipped", gzipSync(body)],
    ["in a form field", Buffer.from(`data=${encodeURIComponent(body)}`)],
    ["in a form field as base64", Buffer.from(`data=${encodeURIComponent(Buffer.from(body).toString("base64"))}&v=1`)],
  ])("reads events %s", (_how, sent) => {
    expect(numbersIn(readBody(sent))).toEqual(numbers);
  });

  it("counts what it stores, also where it does not answer, and nothing that it refuses", async () => {
    const double = await startCollectorDouble(new Map());
    const post = () => fetch(`${double.url}/collect/peer/v1/track`, { method: "POST", body });
    double.meets = 503;
    expect((await post()).status).toBe(503);
    double.meets = "reset";
    await expect(post()).rejects.toThrow("fetch failed");
    expect(double.stored.size).toBe(0);
    double.meets = "hang";
    const hanging = expect(post()).rejects.toThrow("fetch failed");
    await expect.poll(() => double.cut()).toBe(1);
    await hanging;
    expect(double.stored.size).toBe(0);
    double.meets = "lost";
    await expect(post()).rejects.toThrow("fetch failed");
    double.meets = "half";
    await expect(post().then((answer) => answer.json())).rejects.toThrow("terminated");
    double.meets = undefined;
    expect((await post()).status).toBe(200);
    expect([...double.stored]).toEqual(numbers.map((number) => [number, 3]));
    await double.close();
  });

  it("refuses, where it should, only what carries more than one event", async () => {
    const double = await startCollectorDouble(new Map());
    const post = (text: string) => fetch(`${double.url}/collect/peer/v1/track`, { method: "POST", body: text });
    double.meets = "413-several";
    expect((await post(body)).status).toBe(413);
    expect((await post(`{"number":"${numbers[0]}"}`)).status).toBe(200);
    expect([...double.stored.keys()]).toEqual([numbers[0]]);
    await double.close();
  });

  it("stores late what it answers late, also when nobody waits any more", async () => {
    const double = await startCollectorDouble(new Map());
    const post = (ms: number) => fetch(`${double.url}/collect/peer/v1/track`, { method: "POST", body, signal: AbortSignal.timeout(ms) });
    double.meets = { slow: 100 };
    await expect(post(20)).rejects.toMatchObject({ name: "TimeoutError" });
    expect(double.stored.size).toBe(0);
    expect((await post(5_000)).status).toBe(200);
    expect([...double.stored.values()]).toEqual([2, 2]);
    await double.close();
  });

  it("dies, and rises at the same address", async () => {
    const double = await startCollectorDouble(new Map());
    const post = () => fetch(`${double.url}/collect/peer/v1/track`, { method: "POST", body });
    expect((await post()).status).toBe(200);
    await double.die();
    await expect(post()).rejects.toThrow("fetch failed");
    await double.rise();
    expect((await post()).status).toBe(200);
    expect([...double.stored.values()]).toEqual([2, 2]);
    await double.close();
  });

  it("adds up what Noren said that it dropped", async () => {
    const double = await startCollectorDouble(new Map());
    const events = [
      { id: "a", name: "tick", data: { number: numbers[0] } },
      { id: "b", name: "events_dropped", data: { count: 0, bytes: 0, age: 1, large: 2 } },
    ];
    await fetch(`${double.url}/collect/noren/v1/events`, { method: "POST", body: JSON.stringify({ events }) });
    expect(double.declared).toBe(3);
    await double.close();
  });

  it("answers Noren's events each by its id, and what others ask before they send", async () => {
    const double = await startCollectorDouble(new Map());
    const events = [{ id: "a", data: { number: numbers[0] } }];
    const answer = await fetch(`${double.url}/collect/noren/v1/events`, { method: "POST", body: JSON.stringify({ events }) });
    expect(await answer.json()).toMatchObject({ results: { a: { fate: "stored" } } });
    const settings = await fetch(`${double.url}/collect/segment/v1/projects/soak/settings`);
    expect(await settings.json()).toHaveProperty("integrations");
    await double.close();
  });
});
