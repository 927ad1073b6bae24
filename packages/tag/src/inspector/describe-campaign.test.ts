import type { Campaign, NorenConfig, TriggerRule } from "@noren/core";
import { createFacts, type Decision, type Judged, placeOf, type Reason } from "@noren/core/inspect";
import { describe, expect, it } from "vitest";
import { describeCampaign } from "./describe-campaign.ts";
import { textsOf } from "./texts/index.ts";

const at = Date.UTC(2026, 10, 22, 12);
const limited = (found: number, limit: number) => ({ of: "offer", found, limit });

/** For each reason what the arbiter has seen, as it gives it, and what the sentence must name of that. */
const reasons: [reason: Reason, seen: Decision["seen"], ...names: string[]][] = [
  ["status", "draft", "draft"],
  ["schedule", at, "2026"],
  ["place", "noren-shelf", "noren-shelf"],
  ["showing", undefined],
  ["iframe", "https://pages.example/", "https://pages.example/"],
  ["error", "RangeError: no such zone.", "RangeError: no such zone"],
  ["consent", { storage: true, analytics: false, personalisation: true, marketing: false }, "storage, personalisation"],
  ["automation", "webdriver", "webdriver"],
  ["trigger", { any: [{ on: "page" }] }],
  ["audience", { "cart.count": { $gt: 0 } }],
  ["done", limited(at, Number.POSITIVE_INFINITY), "2026"],
  ["other-showing", "first", "first"],
  ["per-page", limited(3, 2), "3", "2"],
  ["per-session", limited(4, 2), "4", "2"],
  ["lifetime", limited(5, 2), "5", "2"],
  ["within", limited(6, 2), "6", "2"],
  ["closed", limited(at, 30), "2026", "30"],
  ["snooze", limited(at, 7), "2026", "7"],
  ["days", limited(at, 5), "2026", "5"],
  ["cooldown", { of: "*", found: at, limit: 1 }, "2026"],
  ["from-search", "https://www.google.com/", "https://www.google.com/"],
  ["quiet", "checkout", "checkout"],
  ["priority", "first", "first"],
  ["ready", undefined],
];
const campaign: Campaign = { id: "offer", widget: "retention", status: "live", content: {} };

interface Given {
  one?: Campaign;
  judged?: Decision[];
  met?: readonly TriggerRule[];
  showing?: Judged["state"]["showing"];
}

const campaignCore = ({ one = campaign, judged = [], met = [], showing = new Map() }: Given = {}) => {
  const granted = { storage: true, analytics: true, personalisation: true, marketing: true };
  const config: NorenConfig = { version: 1, site: "shop", endpoint: "/", consent: { mode: "ask" }, campaigns: [one] };
  const facts = createFacts(window, config, granted);
  facts.read();
  const state = { triggered: new Set<string>(), places: new Map(), showing, failed: new Set<string>(), onPage: {}, met: new Set(met) };
  return { config, facts: () => facts.current, decisions: () => judged, placeOf, state };
};

function describeIt(language: string, reason: Reason, seen: Decision["seen"], one = campaign, met: readonly TriggerRule[] = []) {
  const judged: Decision = { campaign: "offer", reason, seen };
  return describeCampaign(campaignCore({ one, judged: [judged], met }), one, judged, textsOf(language), true);
}
const sentenceOf = (language: string, reason: Reason, seen: Decision["seen"]) => describeIt(language, reason, seen).sentence;

describe.each([
  ["en", /^[A-Z“].*\.$/],
  ["ja", /[ぁ-ん].*[。.]$/],
])("what stands beside a campaign (%s)", (language, whole) => {
  it.each(reasons)("is a sentence for the reason %s", (reason, seen, ...names) => {
    const sentence = sentenceOf(language, reason, seen);
    expect(sentence).toMatch(whole);
    expect(sentence).not.toMatch(/undefined|null|NaN|Infinity|Invalid|[{}[\]]/);
    for (const name of names) expect(sentence).toContain(name);
  });

  it("is another sentence for each, and there is one for every reason", () => {
    const sentences = reasons.map(([reason, seen]) => sentenceOf(language, reason, seen));
    expect(new Set(sentences).size).toBe(reasons.length);
    expect(reasons.map(([reason]) => reason).sort()).toEqual(Object.keys(textsOf(language).reasons).sort());
  });

  it("says of a shelf in its place of which nothing was in sight that it may be empty, and what to look at", () => {
    const sentenceFor = (widget: string, seen: boolean) => {
      const placed = { ...campaign, widget };
      const run = { campaign: placed, context: { device: "desktop" as const, language } };
      const core = campaignCore({ showing: new Map([["offer", { campaign: placed, run, end: () => undefined }]]) });
      return describeCampaign(core, placed, { campaign: "offer", reason: "place" }, textsOf(language), seen).sentence;
    };
    const plain = sentenceOf(language, "showing", undefined);
    expect(sentenceFor("shelf", false)).toMatch(/product.*visitor.*noren build/);
    expect([sentenceFor("shelf", true), sentenceFor("faq", false)]).toEqual([plain, plain]);
  });

  it("tells of each part of a trigger whether it happened, and does not say that nothing did where something has", () => {
    const parts: TriggerRule[] = [{ on: "time", seconds: 5 }, { on: "exit-intent" }];
    const [time] = parts;
    const described = (kind: "any" | "all", met: readonly TriggerRule[]) => {
      const trigger = kind === "any" ? { any: parts } : { all: parts };
      const { sentence, rules } = describeIt(language, "trigger", trigger, { ...campaign, trigger }, met);
      return { sentence, rule: rules.find(({ verdict }) => verdict.rule === "trigger") };
    };
    const { triggered, reasons, any, all } = textsOf(language);
    const none = reasons.trigger({ text: "", found: "", limit: "", time: "", granted: "" }, campaign);
    const { rule } = described("all", time ? [time] : []);
    expect(rule).toMatchObject({ wanted: all, why: triggered.some, parts: [{ met: true }, { met: false }] });
    expect(rule?.parts[0]?.text).toContain("5");
    expect(described("all", []).sentence).toBe(none);
    expect(described("all", parts).sentence).toBe(triggered.passed);
    expect(described("any", []).rule).toMatchObject({ wanted: any, why: none });
    expect(described("any", time ? [time] : []).sentence).toBe(triggered.passed);
    for (const sentence of [triggered.some, triggered.passed]) expect(sentence).toMatch(whole);
  });

  it("tells whose limit it is where it is not the campaign's own", () => {
    const sentences = ["offer", "*retention", "*"].map((of) => sentenceOf(language, "per-session", { of, found: 1, limit: 1 }));
    expect(new Set(sentences).size).toBe(3);
    expect(sentences[1]).toContain("retention");
  });
});
