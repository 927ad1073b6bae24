import { describe, expect, it, vi } from "vitest";
import type { BatchAnswer } from "../events/event.ts";
import { event } from "../testing/event.ts";
import { send } from "./send.ts";

const HOUR = 3_600_000;
const now = Date.parse("2026-11-22T10:00:00Z");
const events = [event({ id: "a" }), event({ id: "b" }), event({ id: "c" }), event({ id: "d" })];
const sendTo = (answer: () => Response | Promise<Response>, given = events, skew = 0) =>
  send(
    async () => answer(),
    given,
    () => now,
    HOUR,
    skew,
  );
const answering = (results: BatchAnswer["results"]) => sendTo(() => Response.json({ receivedAt: now, results }));

describe("send", () => {
  it("posts the batch once", async () => {
    const post = vi.fn(async () => Response.json({ results: {} }));
    await send(post, events, () => now, HOUR, 0);
    expect(post).toHaveBeenCalledTimes(1);
  });

  it("settles what was stored, known before or rejected", async () => {
    expect(
      await answering({ a: { fate: "stored" }, b: { fate: "duplicate" }, c: { fate: "rejected", reason: "shape" }, d: { fate: "stored" } }),
    ).toEqual({ settled: ["a", "b", "c", "d"], ahead: 0 });
  });

  it("keeps what is to be tried again and what the answer does not name", async () => {
    expect(await answering({ a: { fate: "stored" }, b: { fate: "retry" } })).toEqual({ settled: ["a"], fault: 0, ahead: 0 });
  });

  it("waits with what is to be tried again as long as the answer's Retry-After says, and with nothing that is settled", async () => {
    const answer = (fate: "stored" | "retry") => () =>
      Response.json({ receivedAt: now, results: { a: { fate } } }, { headers: { "retry-after": "7" } });
    expect(await sendTo(answer("retry"), events.slice(0, 1))).toEqual({ settled: [], fault: 7_000, ahead: 0 });
    expect(await sendTo(answer("stored"), events.slice(0, 1))).toEqual({ settled: ["a"], ahead: 0 });
  });

  it.each([{}, [], null, { results: [] }, { results: { a: "stored" } }])("settles nothing by the answer %j", async (answer) => {
    expect(await sendTo(() => Response.json(answer))).toEqual({ settled: [], fault: 0, ahead: 0 });
  });

  it("tells how far the collector's clock is ahead, and reads its dates by it", async () => {
    const later = now + 90_000;
    expect(await sendTo(() => Response.json({ receivedAt: later, results: {} }))).toMatchObject({ ahead: 90_000 });
    const wait = { "retry-after": new Date(later).toUTCString() };
    expect(await sendTo(() => new Response(null, { status: 503, headers: wait }), events, 60_000)).toEqual({ settled: [], fault: 30_000 });
    const retry = () => Response.json({ receivedAt: later, results: {} }, { headers: wait });
    expect(await sendTo(retry, events, 60_000)).toMatchObject({ fault: 0, ahead: 90_000 });
  });

  it.each([500, 502, 503, 408, 425, 429])("tries again after status %i, at the earliest when Retry-After says", async (status) => {
    expect(await sendTo(() => new Response(null, { status }))).toEqual({ settled: [], fault: 0 });
    expect(await sendTo(() => new Response(null, { status, headers: { "retry-after": "7" } }))).toEqual({ settled: [], fault: 7_000 });
    const date = { "retry-after": new Date(now + 60_000).toUTCString() };
    expect(await sendTo(() => new Response(null, { status, headers: date }))).toEqual({ settled: [], fault: 60_000 });
  });

  it.each([400, 401, 403, 404, 410])("keeps the events for an hour after status %i", async (status) => {
    expect(await sendTo(() => new Response(null, { status }))).toEqual({ settled: [], fault: HOUR });
  });

  it("asks for a smaller batch after 413", async () => {
    expect(await sendTo(() => new Response(null, { status: 413 }))).toEqual({ settled: [], tooLarge: true });
  });

  it("counts a 413 to a single event as a fault: what comes next waits", async () => {
    expect(await sendTo(() => new Response(null, { status: 413 }), events.slice(0, 1))).toEqual({ settled: [], tooLarge: true, fault: 0 });
  });

  it("tries again after a network fault and after an answer that is no JSON", async () => {
    const fault = () => Promise.reject(new TypeError("Failed to fetch"));
    expect(await sendTo(fault)).toEqual({ settled: [], fault: 0 });
    expect(await sendTo(() => new Response("<html>"))).toEqual({ settled: [], fault: 0 });
  });
});
