import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ArbiterInput, decide } from "../arbiter/arbiter.ts";
import { placeOf } from "../arbiter/place.ts";
import { unhindered } from "../arbiter/unhindered.ts";
import type { Campaign, Trigger, TriggerRule } from "../schema/campaign.ts";
import { campaign } from "../testing/campaign.ts";
import { facts } from "../testing/facts.ts";
import { judgeRules } from "./judge-rules.ts";

const input = (given: Partial<ArbiterInput> = {}): ArbiterInput => ({
  ...unhindered,
  campaigns: [campaign()],
  facts: facts(),
  now: 1_000,
  session: "session",
  cooldownHours: 24,
  ...given,
});

/** The verdicts on the first campaign of what the arbiter looks at. */
const judge = (whole: ArbiterInput, met: readonly TriggerRule[] = []) => {
  const [first = campaign()] = whole.campaigns;
  const rivals = whole.campaigns.map((one) => [one.id, { campaign: one, end: () => undefined }] as const);
  return judgeRules(
    {
      config: { version: 1, site: "shop", endpoint: "/", consent: { mode: "ask" }, campaigns: [...whole.campaigns] },
      facts: () => whole.facts,
      decisions: (given) => decide({ ...whole, ...given }),
      placeOf,
      state: {
        triggered: new Set(),
        places: new Map(),
        showing: new Map(rivals.filter(([id]) => whole.showing.has(id))),
        failed: new Set(),
        onPage: {},
        met: new Set(met),
      },
    },
    first,
  );
};

const unmet = (whole: ArbiterInput) => judge(whole).flatMap(({ met, rule, reason, seen }) => (met ? [] : [{ rule, reason, seen }]));

describe("judgeRules", () => {
  it("finds nothing in the way of a campaign that is ready", () => {
    expect(unmet(input({ triggered: new Set(["offer"]) }))).toEqual([]);
  });

  it("tells of every rule that is in the way, where the arbiter stops at the first", () => {
    const whole = input({
      campaigns: [campaign({ audience: { "cart.count": { $gt: 0 } }, schedule: { from: "2030-01-01" } })],
      facts: facts({ consent: { storage: true, analytics: false, personalisation: false, marketing: false } }),
      quiet: "checkout",
      onPage: { offer: 1 },
    });
    expect(unmet(whole).map(({ rule }) => rule)).toEqual(["schedule", "consent", "trigger", "audience", "frequency", "quiet"]);
    expect(unmet(whole).at(-1)).toEqual({ rule: "quiet", reason: "quiet", seen: "checkout" });
  });

  it("says which parts of the audience are not met", () => {
    const whole = input({ campaigns: [campaign({ audience: { "page.type": "home", "cart.count": { $gt: 0 } } })] });
    const audience = judge(whole).find(({ rule }) => rule === "audience")?.audience;
    expect(audience).toMatchObject({ met: false, parts: [{ met: true }, { path: "cart.count", found: null, met: false }] });
  });

  it("says of each part of a trigger whether it came true on this page, and whether that was enough", () => {
    const time: TriggerRule = { on: "time", seconds: 5 };
    const leaving: TriggerRule = { on: "exit-intent" };
    const manual: TriggerRule = { on: "manual" };
    const partsOf = (trigger: Trigger, met: readonly TriggerRule[], triggered = new Set<string>()) => {
      const whole = input({ campaigns: [campaign({ trigger })], triggered });
      const verdict = judge(whole, met).find(({ rule }) => rule === "trigger");
      const { kind, parts = [], met: enough } = verdict?.trigger ?? {};
      return [verdict?.met, kind, enough, ...parts.map((part) => part.met)];
    };
    expect(partsOf({ any: [time, leaving] }, [])).toEqual([false, "any", false, false, false]);
    expect(partsOf({ any: [time, leaving] }, [leaving], new Set(["offer"]))).toEqual([true, "any", true, false, true]);
    expect(partsOf({ all: [time, leaving] }, [time])).toEqual([false, "all", false, true, false]);
    // Its moment has passed.
    expect(partsOf({ any: [leaving] }, [leaving])).toEqual([false, "any", true, true]);
    expect(partsOf({ any: [manual, time] }, [], new Set(["offer"]))).toEqual([true, "any", false, true, false]);
    expect(partsOf({ any: [manual, time] }, [time], new Set(["offer"]))).toEqual([true, "any", true, false, true]);
  });

  it("leaves out the rules that a campaign does not have", () => {
    const shelf = campaign({ widget: "shelf" });
    expect(judge(input({ campaigns: [shelf] })).map(({ rule }) => rule)).toEqual(["status", "error", "place", "trigger", "frequency"]);
  });

  it("names the campaign that interrupts already, and takes a filled place for a place", () => {
    const other = campaign({ id: "other" });
    const whole = input({ campaigns: [campaign(), other], triggered: new Set(["offer"]), showing: new Set(["other"]) });
    expect(unmet(whole)).toEqual([{ rule: "others", reason: "other-showing", seen: "other" }]);
    const shelf = campaign({ widget: "shelf" });
    expect(unmet(input({ campaigns: [shelf], showing: new Set(["offer"]), triggered: new Set(["offer"]) }))).toEqual([]);
  });

  it("never says other than the arbiter: what decides is among what it finds, and where it finds nothing, nothing decides", () => {
    const anyCampaign: fc.Arbitrary<Campaign> = fc
      .record({
        widget: fc.constantFrom("retention", "survey", "shelf", "faq"),
        status: fc.constantFrom("live" as const, "live" as const, "draft" as const),
        audience: fc.constantFrom({}, { "page.type": "home" }, { "page.type": "cart" }),
        schedule: fc.constantFrom({}, { from: "2030-01-01" }),
        frequency: fc.constantFrom({}, { perPage: 5 }, { perPage: 0 }),
      })
      .map(campaign);
    const anyInput = fc
      .record({
        campaigns: anyCampaign.map((one) => [one, campaign({ id: "other" })]),
        facts: fc.record({ storage: fc.boolean(), fromSearch: fc.boolean() }).map(({ storage, fromSearch }) => {
          const home = facts({ device: { type: "phone" } });
          return { ...home, page: { ...home.page, fromSearch }, consent: { ...home.consent, storage } };
        }),
        triggered: fc.constantFrom(new Set<string>(), new Set(["offer"])),
        places: fc.constantFrom(new Set<string>(), new Set(["offer"])),
        showing: fc.constantFrom(new Set<string>(), new Set(["other"])),
        failed: fc.constantFrom(new Set<string>(), new Set(["offer"])),
        onPage: fc.constantFrom({}, { offer: 1 }),
        quiet: fc.constantFrom(undefined, "focus"),
        automation: fc.constantFrom(undefined, "webdriver"),
        iframe: fc.boolean(),
      })
      .map(input);
    fc.assert(
      fc.property(anyInput, (whole) => {
        const { reason } = decide(whole)[0] ?? {};
        const found = unmet(whole).map((verdict) => verdict.reason);
        if (reason === "ready") expect(found).toEqual([]);
        else expect(found).toContain(reason);
      }),
    );
  });
});
