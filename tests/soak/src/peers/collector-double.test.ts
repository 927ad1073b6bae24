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
    double.meets.set("peer", 503);
    expect((await post()).status).toBe(503);
    double.meets.set("peer", "reset");
    await expect(post()).rejects.toThrow();
    expect(double.stored.size).toBe(0);
    double.meets.set("peer", "hang");
    await expect(fetch(`${double.url}/collect/peer/v1/track`, { method: "POST", body, signal: AbortSignal.timeout(50) })).rejects.toThrow();
    expect(double.stored.size).toBe(0);
    double.meets.set("peer", "lost");
    await expect(post()).rejects.toThrow();
    double.meets.set("peer", "half");
    await expect(post().then((answer) => answer.json())).rejects.toThrow();
    double.meets.delete("peer");
    expect((await post()).status).toBe(200);
    expect([...double.stored]).toEqual(numbers.map((number) => [number, 3]));
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
