import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Facts } from "../facts/facts.ts";
import type { Campaign } from "../schema/campaign.ts";
import { campaign } from "../testing/campaign.ts";
import { facts } from "../testing/facts.ts";
import { type ArbiterInput, decide } from "./arbiter.ts";
import { type CampaignMemory, emptyMemory, rememberDismissed, rememberOpen } from "./memory.ts";
import { rememberShown } from "./remember-shown.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = 1_000 * DAY;

const input = (given: Partial<ArbiterInput> = {}): ArbiterInput => {
  const campaigns = given.campaigns ?? [campaign()];
  return {
    campaigns,
    facts: facts(),
    memory: emptyMemory,
    now: NOW,
    session: "session",
    triggered: new Set(campaigns.map(({ id }) => id)),
    places: new Set(),
    showing: new Set(),
    failed: new Set(),
    onPage: {},
    quiet: undefined,
    automation: false,
    iframe: false,
    cooldownHours: undefined,
    ...given,
  };
};
const verdict = (given: Partial<ArbiterInput> = {}) => {
  const [decision] = decide(input(given));
  return [decision?.reason, decision?.seen];
};
const remembering = (past: Partial<CampaignMemory>) => ({
  campaigns: { offer: { shown: 0, lastShown: 0, inSession: 0, ...past } },
  interrupted: 0,
});
const denied: Facts["consent"] = { storage: false, analytics: true, personalisation: true, marketing: true };
const phone: Facts["device"] = { type: "phone" };
const searched: Facts["page"] = { ...facts().page, fromSearch: true };
const inline = campaign({ widget: "shelf" });
const asked = campaign({ widget: "faq" });

describe("the reason for one interrupting campaign", () => {
  it.each<[reason: string, seen: unknown, given: Partial<ArbiterInput>]>([
    ["ready", undefined, {}],
    ["status", "draft", { campaigns: [campaign({ status: "draft" })] }],
    ["status", "off", { campaigns: [campaign({ status: "off" })] }],
    ["schedule", undefined, { campaigns: [campaign({ schedule: { to: "1970-01-02" } })] }],
    ["showing", undefined, { showing: new Set(["offer"]) }],
    ["error", undefined, { failed: new Set(["offer"]) }],
    ["iframe", undefined, { iframe: true }],
    ["consent", denied, { facts: facts({ consent: denied }) }],
    ["trigger", undefined, { triggered: new Set() }],
    ["audience", undefined, { campaigns: [campaign({ audience: { "cart.count": { $gt: 0 } } })] }],
    ["done", undefined, { memory: remembering({ done: true }) }],
    ["automation", undefined, { automation: true }],
    ["per-page", 1, { onPage: { offer: 1 } }],
    ["per-page", 2, { onPage: { offer: 2 }, campaigns: [campaign({ frequency: { perPage: 2 } })] }],
    ["per-session", 1, { memory: remembering({ session: "session", inSession: 1 }) }],
    ["lifetime", 3, { memory: remembering({ shown: 3 }), campaigns: [campaign({ frequency: { lifetime: 3 } })] }],
    ["days", NOW - DAY, { memory: remembering({ lastShown: NOW - DAY }), campaigns: [campaign({ frequency: { days: 2 } })] }],
    ["snooze", NOW - 29 * DAY, { memory: remembering({ dismissed: NOW - 29 * DAY }) }],
    ["cooldown", NOW - 23 * HOUR, { memory: { campaigns: {}, interrupted: NOW - 23 * HOUR } }],
    ["cooldown", NOW - 3 * HOUR, { memory: { campaigns: {}, interrupted: NOW - 3 * HOUR }, cooldownHours: 4 }],
    ["from-search", undefined, { facts: facts({ page: searched, device: phone }) }],
    ["quiet", "focus", { quiet: "focus" }],
  ])("is %s, seeing %s", (reason, seen, given) => {
    expect(verdict(given)).toEqual([reason, seen]);
  });

  it.each<[when: string, given: Partial<ArbiterInput>]>([
    ["the audience fits", { campaigns: [campaign({ audience: { "page.type": "home" } })] }],
    [
      "untilDone is false, although it was done",
      { memory: remembering({ done: true }), campaigns: [campaign({ frequency: { untilDone: false } })] },
    ],
    ["its showings were in an earlier session", { memory: remembering({ session: "before", inSession: 1 }) }],
    ["its days have passed", { memory: remembering({ lastShown: NOW - 2 * DAY }), campaigns: [campaign({ frequency: { days: 2 } })] }],
    ["its snooze is over", { memory: remembering({ dismissed: NOW - 30 * DAY }) }],
    ["its own snooze is over", { memory: remembering({ dismissed: NOW - DAY }), campaigns: [campaign({ frequency: { snoozeDays: 1 } })] }],
    ["the cooldown is over", { memory: { campaigns: {}, interrupted: NOW - DAY } }],
    ["there is no cooldown", { memory: { campaigns: {}, interrupted: NOW }, cooldownHours: 0 }],
    ["a search engine led a desktop here", { facts: facts({ page: searched }) }],
    ["an inline campaign shows", { campaigns: [campaign(), { ...inline, id: "shelf" }], showing: new Set(["shelf"]) }],
  ])("is ready when %s", (_when, given) => {
    expect(verdict(given)).toEqual(["ready", undefined]);
  });

  it("names the other one that shows in this document", () => {
    expect(verdict({ campaigns: [campaign(), campaign({ id: "other" })], showing: new Set(["other"]) })).toEqual([
      "other-showing",
      "other",
    ]);
  });
});

describe("inline campaigns and those that are asked for", () => {
  it("needs a place for an inline one", () => {
    expect(verdict({ campaigns: [inline] })).toEqual(["place", undefined]);
    expect(verdict({ campaigns: [inline], places: new Set(["offer"]) })).toEqual(["ready", undefined]);
  });

  it("fills another place of an inline one that shows already, in an iframe too", () => {
    expect(verdict({ campaigns: [inline], places: new Set(["offer"]), showing: new Set(["offer"]), iframe: true })).toEqual([
      "ready",
      undefined,
    ]);
  });

  it("restrains neither: no cap, no quiet place, no automation, no consent", () => {
    const restraint: Partial<ArbiterInput> = {
      places: new Set(["offer"]),
      quiet: "checkout",
      automation: true,
      onPage: { offer: 9 },
      memory: { ...remembering({ session: "session", inSession: 9, dismissed: NOW }), interrupted: NOW },
      facts: facts({ consent: denied, page: searched, device: phone }),
    };
    expect(verdict({ campaigns: [inline], ...restraint })).toEqual(["ready", undefined]);
    expect(verdict({ campaigns: [asked], ...restraint })).toEqual(["ready", undefined]);
  });

  it("mounts a form only where its answer could be sent", () => {
    const survey = campaign({ widget: "survey", placement: { as: "asked" } });
    expect(verdict({ campaigns: [survey], facts: facts({ consent: denied }) })).toEqual(["consent", denied]);
  });

  it("keeps what is asked for out of an iframe", () => {
    expect(verdict({ campaigns: [asked], iframe: true })).toEqual(["iframe", undefined]);
  });
});

describe("a campaign that a page load cut off", () => {
  const open = rememberOpen(rememberShown(emptyMemory, "offer", "session", NOW), "offer", "session");

  it("resumes in the same session without a trigger, past its caps", () => {
    expect(decide(input({ memory: open, triggered: new Set() }))).toEqual([
      { campaign: "offer", reason: "ready", seen: undefined, resumes: true },
    ]);
  });

  it("resumes once a page", () => {
    expect(verdict({ memory: open, onPage: { offer: 1 } })).toEqual(["per-page", 1]);
  });

  it("does not resume in another session, nor once it was closed", () => {
    expect(verdict({ memory: open, session: "next", triggered: new Set() })).toEqual(["trigger", undefined]);
    const closed = rememberDismissed(open, "offer", "closed", NOW);
    expect(verdict({ memory: closed, triggered: new Set() })).toEqual(["trigger", undefined]);
  });

  it("still waits for a quiet place, for consent and for another to end", () => {
    expect(verdict({ memory: open, quiet: "dialog" })).toEqual(["quiet", "dialog"]);
    expect(verdict({ memory: open, facts: facts({ consent: denied }) })).toEqual(["consent", denied]);
    expect(verdict({ memory: open, campaigns: [campaign(), campaign({ id: "other" })], showing: new Set(["other"]) })).toEqual([
      "other-showing",
      "other",
    ]);
  });
});

describe("several interrupting campaigns", () => {
  const reasons = (given: Partial<ArbiterInput>) => decide(input(given)).map(({ reason, seen }) => [reason, seen]);
  const three = (...priorities: (number | undefined)[]): Campaign[] =>
    priorities.map((priority, index) => campaign({ id: `c${index}`, ...(priority !== undefined && { priority }) }));

  it("lets the highest priority win and names it to the others", () => {
    expect(reasons({ campaigns: three(1, 5, undefined) })).toEqual([
      ["priority", "c1"],
      ["ready", undefined],
      ["priority", "c1"],
    ]);
  });

  it("prefers the least recently shown among equals, then the first of the configuration", () => {
    const past = (lastShown: number): CampaignMemory => ({ shown: 1, lastShown, inSession: 0 });
    const memory = { campaigns: { c0: past(30), c1: past(10), c2: past(20) }, interrupted: 0 };
    expect(reasons({ campaigns: three(1, 1, 1), memory })[1]).toEqual(["ready", undefined]);
    expect(reasons({ campaigns: three(1, 1, 1) })[0]).toEqual(["ready", undefined]);
  });

  it("leaves the reasons of those that may not show anyway", () => {
    expect(reasons({ campaigns: [...three(1, 5), campaign({ id: "draft", status: "draft" })] })[2]).toEqual(["status", "draft"]);
  });

  it("does not count an inline campaign as a rival", () => {
    expect(reasons({ campaigns: [campaign(), { ...inline, id: "shelf", priority: 9 }], places: new Set(["shelf"]) })).toEqual([
      ["ready", undefined],
      ["ready", undefined],
    ]);
  });
});

describe("any run of days", () => {
  const anyCampaigns = fc.array(
    fc.record({
      priority: fc.integer({ min: 0, max: 2 }),
      frequency: fc.record({
        perPage: fc.integer({ min: 1, max: 2 }),
        perSession: fc.integer({ min: 1, max: 3 }),
        lifetime: fc.integer({ min: 1, max: 4 }),
        days: fc.integer({ min: 0, max: 3 }),
        snoozeDays: fc.integer({ min: 0, max: 3 }),
      }),
    }),
    { minLength: 1, maxLength: 4 },
  );
  const anySteps = fc.array(
    fc.record({
      wait: fc.integer({ min: 1, max: 3 * 24 * 60 }),
      newPage: fc.boolean(),
      newSession: fc.boolean(),
      end: fc.constantFrom("closed", "done", "left" as const),
    }),
    { minLength: 1, maxLength: 40 },
  );

  it("never has two ready at once, passes a cap, comes within the cooldown or the snooze, or again after done", () => {
    fc.assert(
      fc.property(anyCampaigns, anySteps, fc.integer({ min: 0, max: 48 }), (given, steps, cooldownHours) => {
        const campaigns = given.map((each, index) => campaign({ id: `c${index}`, ...each }));
        const shows: { id: string; at: number; page: number; session: number }[] = [];
        const done = new Set<string>();
        const dismissed = new Map<string, number>();
        let memory = emptyMemory;
        let onPage: { [id: string]: number } = {};
        let now = NOW;
        let page = 0;
        let session = 0;
        for (const step of steps) {
          now += step.wait * 60_000;
          if (step.newSession) session++;
          if (step.newPage || step.newSession) {
            page++;
            onPage = {};
          }
          const ready = decide(input({ campaigns, memory, onPage, now, session: `${session}`, cooldownHours })).filter(
            ({ reason }) => reason === "ready",
          );
          expect(ready.length).toBeLessThanOrEqual(1);
          const id = ready[0]?.campaign;
          if (!id) continue;
          const { perPage, perSession, lifetime, days, snoozeDays } = campaigns.find((each) => each.id === id)?.frequency ?? {};
          const before = shows.filter((show) => show.id === id);
          expect(before.filter((show) => show.page === page).length).toBeLessThan(perPage ?? 0);
          expect(before.filter((show) => show.session === session).length).toBeLessThan(perSession ?? 0);
          expect(before.length).toBeLessThan(lifetime ?? 0);
          expect(now - (before.at(-1)?.at ?? 0)).toBeGreaterThanOrEqual((days ?? 0) * DAY);
          expect(now - (dismissed.get(id) ?? 0)).toBeGreaterThanOrEqual((snoozeDays ?? 0) * DAY);
          expect(now - (shows.at(-1)?.at ?? 0)).toBeGreaterThanOrEqual(cooldownHours * HOUR);
          expect(done.has(id)).toBe(false);
          shows.push({ id, at: now, page, session });
          memory = rememberShown(memory, id, `${session}`, now);
          onPage = { ...onPage, [id]: (onPage[id] ?? 0) + 1 };
          if (step.end === "left") continue;
          memory = rememberDismissed(memory, id, step.end, now);
          if (step.end === "done") done.add(id);
          else dismissed.set(id, now);
        }
      }),
    );
  });
});
