import { describe, expect, it } from "vitest";
import { campaign } from "../testing/campaign.ts";
import { rememberConversion, rememberDismissed, rememberOpen, rememberShown } from "../testing/remember.ts";
import { emptyMemory } from "./memory.ts";

const a = campaign({ id: "a" });
const b = campaign({ id: "b", widget: "survey" });

describe("what the arbiter remembers of showings", () => {
  it("counts them for the campaign, its widget and overall, those of the session apart", () => {
    const once = rememberShown(emptyMemory, a, "first", 10);
    const twice = rememberShown(once, a, "first", 20);
    const both = { shown: 2, times: [20, 10], session: "first", inSession: 2 };
    expect(twice).toEqual({ campaigns: { a: both, "*retention": both, "*": both } });
    expect(rememberShown(twice, a, "second", 30).campaigns.a).toEqual({ shown: 3, times: [30, 20, 10], session: "second", inSession: 1 });
  });

  it("keeps campaigns and widgets apart", () => {
    const { campaigns } = rememberShown(rememberShown(emptyMemory, a, "s", 10), b, "s", 20);
    expect(Object.entries(campaigns).map(([scope, { times }]) => [scope, times])).toEqual([
      ["a", [10]],
      ["*retention", [10]],
      ["*", [20, 10]],
      ["b", [20]],
      ["*survey", [20]],
    ]);
  });

  it("forgets times beyond the last twenty, and counts on", () => {
    let memory = emptyMemory;
    for (let at = 1; at <= 50; at++) memory = rememberShown(memory, a, "s", at);
    expect(memory.campaigns.a).toMatchObject({ shown: 50, inSession: 50 });
    expect(memory.campaigns.a?.times).toEqual(Array.from({ length: 20 }, (_, index) => 50 - index));
  });
});

describe("what the arbiter remembers of endings", () => {
  it("has one clock for closing and one for not now, in every scope", () => {
    const closed = rememberDismissed(emptyMemory, a, "closed", 10);
    const both = rememberDismissed(closed, a, "snoozed", 20);
    for (const scope of ["a", "*retention", "*"]) expect(both.campaigns[scope]).toMatchObject({ closed: 10, snoozed: 20 });
    expect(rememberDismissed(emptyMemory, a, "done", 30).campaigns.a).toMatchObject({ closed: 30 });
  });

  it("knows what is unfinished until it ends or is done", () => {
    const open = rememberOpen(emptyMemory, "a", "s");
    expect(open.campaigns.a?.open).toBe("s");
    expect(rememberDismissed(open, a, "closed", 10).campaigns.a?.open).toBe("");
    const done = rememberConversion(open, { campaigns: [a] }, { name: "coupon_copied", campaign: "a", at: 1 });
    expect(done.campaigns.a?.open).toBe("");
  });
});

describe("what the arbiter remembers of purposes served", () => {
  const buy = { ...a, frequency: { stopAfter: ["purchase"] } };
  const event = (name: string, campaign?: string) => ({ name, campaign, at: 7 });
  const stopped = (...[config, given]: [Parameters<typeof rememberConversion>[1], ReturnType<typeof event>]) =>
    Object.keys(rememberConversion(emptyMemory, config, given).campaigns);

  it("stops a campaign after its own survey_completed, coupon_copied or lead_submitted", () => {
    for (const name of ["survey_completed", "coupon_copied", "lead_submitted"])
      expect(stopped({ campaigns: [a, b] }, event(name, "a"))).toEqual(["a"]);
    expect(rememberConversion(emptyMemory, { campaigns: [a] }, event("coupon_copied", "a")).campaigns.a?.done).toBe(7);
  });

  it("is the very same memory after any other event", () => {
    expect(rememberConversion(emptyMemory, { campaigns: [a, b] }, event("purchase"))).toBe(emptyMemory);
    expect(rememberConversion(emptyMemory, { campaigns: [a, b] }, event("coupon_copied", "gone"))).toBe(emptyMemory);
    expect(rememberConversion(emptyMemory, { campaigns: [buy] }, event("coupon_copied", "a"))).toBe(emptyMemory);
  });

  it("stops every campaign that names an event of the page", () => {
    expect(stopped({ campaigns: [buy, b, { ...buy, id: "c" }] }, event("purchase"))).toEqual(["a", "c"]);
  });

  it("stops a widget and everything only where their limits name the event", () => {
    const config = {
      campaigns: [a, b],
      frequency: { overall: { stopAfter: ["purchase"] }, widgets: { survey: { stopAfter: ["survey_completed"] } } },
    };
    expect(stopped(config, event("survey_completed", "b"))).toEqual(["b", "*survey"]);
    expect(stopped(config, event("purchase"))).toEqual(["*"]);
  });
});
