import { afterEach, describe, expect, it, vi } from "vitest";
import type { ConsentUpdate } from "./state.ts";
import { tcf } from "./tcf.ts";

type Callback = (data: unknown, success: boolean) => void;

/** A platform whose every word the test says itself. */
const platform = () => {
  const calls: { command: string; callback: Callback; parameter: unknown }[] = [];
  vi.stubGlobal("__tcfapi", (command: string, version: number, callback: Callback, parameter?: unknown) => {
    expect(version).toBe(2);
    calls.push({ command, callback, parameter });
  });
  const told: ConsentUpdate[] = [];
  const undo = tcf((update) => told.push(update), { mode: "ask" }, window);
  return { calls, told, undo, say: (data: unknown, success = true) => calls[0]?.callback(data, success) };
};

const consents = { 1: true, 3: true, 4: true, 5: true, 6: true, 8: true, 9: true };

afterEach(() => {
  vi.useRealTimers();
});

describe("the adapter of IAB TCF", () => {
  it("asks for events once, and for nothing that TCF 2.2 has given up", () => {
    expect(platform().calls.map(({ command }) => command)).toEqual(["addEventListener"]);
  });

  it.each(["tcloaded", "useractioncomplete"])("takes %s for an answer", (eventStatus) => {
    const { told, say } = platform();
    say({ gdprApplies: true, eventStatus, listenerId: 7, purpose: { consents } });
    expect(told).toEqual([{ storage: true, analytics: true, personalisation: true, marketing: true }]);
  });

  it("takes the open banner for no answer, whatever stood before", () => {
    const { told, say } = platform();
    say({ gdprApplies: true, eventStatus: "cmpuishown", listenerId: 7, purpose: { consents } });
    expect(told).toEqual([]);
  });

  it.each([
    ["a failed call", { eventStatus: "tcloaded", purpose: { consents } }, false],
    ["no data", null, true],
    ["a platform still loading", { cmpStatus: "loading", purpose: { consents } }, true],
  ])("takes %s for no answer", (_, data, success) => {
    const { told, say } = platform();
    say(data, success);
    expect(told).toEqual([]);
  });

  it("counts no legitimate interest and no vendor", () => {
    const { told, say } = platform();
    say({ eventStatus: "tcloaded", purpose: { consents: {}, legitimateInterests: consents }, vendor: { consents: { 1: true } } });
    expect(told).toEqual([{ storage: false, analytics: false, personalisation: false, marketing: false }]);
  });

  it("asks for all purposes of a category", () => {
    const { told, say } = platform();
    say({ eventStatus: "tcloaded", purpose: { consents: { ...consents, 9: false, 6: false, 3: false } } });
    expect(told).toEqual([{ storage: true, analytics: false, personalisation: false, marketing: false }]);
  });

  it("grants where the platform says that the GDPR does not apply, and only then", () => {
    const { told, say } = platform();
    say({ gdprApplies: undefined, eventStatus: "tcloaded", purpose: { consents: {} } });
    say({ gdprApplies: false, eventStatus: "tcloaded" });
    expect(told.map(({ storage, marketing }) => [storage, marketing])).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  it("removes its listener by the number that the platform gave", () => {
    const { calls, say, undo } = platform();
    say({ eventStatus: "cmpuishown", listenerId: 7 });
    undo();
    expect(calls[1]).toMatchObject({ command: "removeEventListener", parameter: 7 });
  });

  it("removes its listener as soon as it learns the number, where the stub held it back until after the undo", () => {
    const { calls, say, undo, told } = platform();
    undo();
    expect(calls).toHaveLength(1);
    say({ eventStatus: "tcloaded", listenerId: 9, purpose: { consents } });
    expect(calls[1]).toMatchObject({ command: "removeEventListener", parameter: 9 });
    expect(told).toEqual([]);
  });
});
