import { describe, expect, it } from "vitest";
import type { Facts } from "../facts/facts.ts";
import type { Campaign, Trigger } from "../schema/campaign.ts";
import { campaign } from "../testing/campaign.ts";
import { facts } from "../testing/facts.ts";
import { rememberDismissed, rememberOpen, rememberShown } from "../testing/remember.ts";
import { type ArbiterInput, decide } from "./arbiter.ts";
import { emptyMemory, type ScopeMemory } from "./memory.ts";
import { unhindered } from "./unhindered.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = 1_000 * DAY;

const input = (given: Partial<ArbiterInput> = {}): ArbiterInput => {
  const campaigns = given.campaigns ?? [campaign()];
  return {
    ...unhindered,
    campaigns,
    facts: facts(),
    now: NOW,
    session: "session",
    triggered: new Set(campaigns.map(({ id }) => id)),
    ...given,
  };
};
const verdict = (given: Partial<ArbiterInput> = {}) => {
  const [decision] = decide(input(given));
  return [decision?.reason, decision?.seen];
};
const remembering = (past: ScopeMemory, of = "offer") => ({ campaigns: { [of]: past } });
const limited = (found: number, limit: number, of = "offer") => ({ of, found, limit });
const denied: Facts["consent"] = { storage: false, analytics: true, personalisation: true, marketing: true };
const phone: Facts["device"] = { type: "phone" };
const google = "https://www.google.com/";
const searched: Facts["page"] = { ...facts().page, fromSearch: true, referrer: google };
const filled = { "cart.count": { $gt: 0 } };
const clicked: Trigger = { any: [{ on: "click", selector: ".sizes" }] };
const inline = campaign({ widget: "shelf" });
const asked = campaign({ widget: "faq" });

describe("the reason for one interrupting campaign", () => {
  it.each<[reason: string, seen: unknown, given: Partial<ArbiterInput>]>([
    ["ready", undefined, {}],
    ["status", "draft", { campaigns: [campaign({ status: "draft" })] }],
    ["status", "off", { campaigns: [campaign({ status: "off" })] }],
    ["schedule", NOW, { campaigns: [campaign({ schedule: { to: "1970-01-02" } })] }],
    ["showing", undefined, { showing: new Set(["offer"]) }],
    ["error", undefined, { failed: new Set(["offer"]) }],
    ["iframe", google, { iframe: true, facts: facts({ page: searched }) }],
    ["consent", denied, { facts: facts({ consent: denied }) }],
    ["trigger", undefined, { triggered: new Set() }],
    ["trigger", clicked, { triggered: new Set(), campaigns: [campaign({ trigger: clicked })] }],
    ["audience", { audience: filled, facts: facts() }, { campaigns: [campaign({ audience: filled })] }],
    ["done", limited(5, Number.POSITIVE_INFINITY), { memory: remembering({ done: 5 }) }],
    [
      "done",
      limited(NOW - DAY, 90),
      { memory: remembering({ done: NOW - DAY }), campaigns: [campaign({ frequency: { untilDone: false, doneDays: 90 } })] },
    ],
    ["automation", "webdriver", { automation: "webdriver" }],
    ["per-page", limited(1, 1), { onPage: { offer: 1 } }],
    ["per-page", limited(2, 2), { onPage: { offer: 2 }, campaigns: [campaign({ frequency: { perPage: 2 } })] }],
    ["per-session", limited(1, 1), { memory: remembering({ session: "session", inSession: 1 }) }],
    ["lifetime", limited(3, 3), { memory: remembering({ shown: 3 }), campaigns: [campaign({ frequency: { lifetime: 3 } })] }],
    [
      "within",
      limited(2, 2),
      {
        memory: remembering({ times: [NOW - DAY, NOW - 6 * DAY, NOW - 7 * DAY] }),
        campaigns: [campaign({ frequency: { within: { times: 2, days: 7 } } })],
      },
    ],
    ["days", limited(NOW - DAY, 2), { memory: remembering({ times: [NOW - DAY] }), campaigns: [campaign({ frequency: { days: 2 } })] }],
    ["closed", limited(NOW - 29 * DAY, 30), { memory: remembering({ closed: NOW - 29 * DAY }) }],
    ["snooze", limited(NOW - 6 * DAY, 7), { memory: remembering({ snoozed: NOW - 6 * DAY }) }],
    ["cooldown", limited(NOW - 23 * HOUR, 1, "*"), { memory: remembering({ times: [NOW - 23 * HOUR] }, "*") }],
    ["cooldown", limited(NOW - 3 * HOUR, 1 / 6, "*"), { memory: remembering({ times: [NOW - 3 * HOUR] }, "*"), cooldownHours: 4 }],
    [
      "cooldown",
      limited(NOW - 2 * DAY, 3, "*"),
      { memory: remembering({ times: [NOW - 2 * DAY] }, "*"), cooldownHours: 4, frequency: { overall: { days: 3 } } },
    ],
    ["per-page", limited(1, 1, "*"), { onPage: { "*": 1 }, frequency: { overall: { perPage: 1 } } }],
    [
      "lifetime",
      limited(4, 4, "*retention"),
      { memory: remembering({ shown: 4 }, "*retention"), frequency: { widgets: { retention: { lifetime: 4 } } } },
    ],
    ["snooze", limited(NOW - DAY, 2, "*"), { memory: remembering({ snoozed: NOW - DAY }, "*"), frequency: { overall: { snoozeDays: 2 } } }],
    [
      "done",
      limited(5, Number.POSITIVE_INFINITY, "*"),
      { memory: remembering({ done: 5 }, "*"), frequency: { overall: { stopAfter: ["purchase"] } } },
    ],
    ["from-search", google, { facts: facts({ page: searched, device: phone }) }],
    ["quiet", "focus", { quiet: "focus" }],
  ])("is %s, seeing %s", (reason, seen, given) => {
    expect(verdict(given)).toEqual([reason, seen]);
  });

  it.each<[when: string, given: Partial<ArbiterInput>]>([
    ["the audience fits", { campaigns: [campaign({ audience: { "page.type": "home" } })] }],
    [
      "untilDone is false, although it was done",
      { memory: remembering({ done: 1 }), campaigns: [campaign({ frequency: { untilDone: false } })] },
    ],
    [
      "it was done long ago and its days have passed",
      { memory: remembering({ done: NOW - 90 * DAY }), campaigns: [campaign({ frequency: { untilDone: false, doneDays: 90 } })] },
    ],
    ["its showings were in an earlier session", { memory: remembering({ session: "before", inSession: 1 }) }],
    ["its days have passed", { memory: remembering({ times: [NOW - 2 * DAY] }), campaigns: [campaign({ frequency: { days: 2 } })] }],
    ["its snooze is over", { memory: remembering({ snoozed: NOW - 7 * DAY }) }],
    ["its own snooze is over", { memory: remembering({ snoozed: NOW - DAY }), campaigns: [campaign({ frequency: { snoozeDays: 1 } })] }],
    ["it was closed long ago", { memory: remembering({ closed: NOW - 30 * DAY }) }],
    ["it was never closed, however long that would count", { campaigns: [campaign({ frequency: { closedDays: 1e6, snoozeDays: 1e6 } })] }],
    ["the cooldown is over", { memory: remembering({ times: [NOW - DAY] }, "*") }],
    ["only another widget has a limit", { onPage: { "*": 9, "*retention": 9 }, frequency: { widgets: { survey: { perPage: 1 } } } }],
    ["there is no cooldown", { memory: remembering({ times: [NOW] }, "*"), cooldownHours: 0 }],
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
    expect(verdict({ campaigns: [inline] })).toEqual(["place", "noren-shelf"]);
    const selected = campaign({ widget: "shelf", placement: { selector: ".related" } });
    expect(verdict({ campaigns: [selected] })).toEqual(["place", ".related"]);
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
      automation: "webdriver",
      onPage: { offer: 9 },
      memory: { campaigns: { offer: { session: "session", inSession: 9, closed: NOW }, "*": { times: [NOW], done: NOW } } },
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
    expect(verdict({ campaigns: [asked], iframe: true })).toEqual(["iframe", ""]);
  });
});

describe("a campaign that a page load cut off", () => {
  const open = rememberOpen(rememberShown(emptyMemory, campaign(), "session", NOW), "offer", "session");

  it("resumes in the same session without a trigger, past its caps", () => {
    expect(decide(input({ memory: open, triggered: new Set() }))).toEqual([
      { campaign: "offer", reason: "ready", seen: undefined, resumes: true },
    ]);
  });

  it("resumes once a page", () => {
    expect(verdict({ memory: open, onPage: { offer: 1 } })).toEqual(["per-page", limited(1, 1)]);
  });

  it("does not resume in another session, nor once it was closed", () => {
    expect(verdict({ memory: open, session: "next", triggered: new Set() })).toEqual(["trigger", undefined]);
    const closed = rememberDismissed(open, campaign(), "closed", NOW);
    expect(verdict({ memory: closed, triggered: new Set() })).toEqual(["trigger", undefined]);
  });

  it("still waits for a quiet place, for consent, for another to end, and off the page that a search engine led a phone to", () => {
    expect(verdict({ memory: open, facts: facts({ page: searched, device: phone }) })).toEqual(["from-search", google]);
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
    const past = (at: number): ScopeMemory => ({ shown: 1, times: [at] });
    const memory = { campaigns: { c0: past(30), c1: past(10), c2: past(20) } };
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
