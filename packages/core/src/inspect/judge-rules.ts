import type { ArbiterInput, Decision } from "../arbiter/arbiter.ts";
import { unhindered } from "../arbiter/unhindered.ts";
import type { ChunkCore } from "../core.ts";
import type { Json } from "../events/event.ts";
import type { Campaign } from "../schema/campaign.ts";
import { type ConditionPart, explainCondition } from "../targeting/explain-condition.ts";

export type RuleName =
  | "status"
  | "schedule"
  | "place"
  | "iframe"
  | "error"
  | "consent"
  | "automation"
  | "trigger"
  | "audience"
  | "frequency"
  | "from-search"
  | "others"
  | "quiet";

/** One rule's word on a campaign, as if every other rule were met. */
export interface RuleVerdict {
  rule: RuleName;
  met: boolean;
  /** Why not: what the arbiter gives where this rule alone decides. */
  reason: Decision["reason"];
  seen?: Json | undefined;
  /** The audience's parts. */
  audience?: ConditionPart;
}

/** Of the core, what `judgeRules` looks at. */
export type Judged = Pick<ChunkCore, "config" | "facts" | "decisions" | "placeOf" | "state">;

/**
 * Judges a campaign by each rule alone. The arbiter stops at the first rule that is not met; here it is asked again for each, with all that
 * belongs to the others set to what lets the campaign pass, so that what is said here is always what the arbiter would say.
 */
export function judgeRules(core: Judged, campaign: Campaign): RuleVerdict[] {
  const { id, widget } = campaign;
  const { schedule: _schedule, audience, frequency: _frequency, ...rest } = campaign;
  const bare: Campaign = { ...rest, status: "live" };
  const facts = core.facts();
  const calm: Partial<ArbiterInput> = {
    ...unhindered,
    facts: {
      ...facts,
      page: { ...facts.page, fromSearch: false },
      consent: { storage: true, analytics: true, personalisation: true, marketing: true },
    },
    triggered: new Set([id]),
    places: { has: () => true },
  };
  const place = core.placeOf(campaign);
  const interrupting = place === "interrupting";

  const ask = (rule: RuleName, asked: Campaign, given: Partial<ArbiterInput>, others: readonly Campaign[] = []): RuleVerdict => {
    const decision = core.decisions({ ...given, campaigns: [asked, ...others] }).find((one) => one.campaign === id);
    const { reason = "ready", seen } = decision ?? {};
    return { rule, met: reason === "ready", reason, seen };
  };
  /** Looks at the true values of these. */
  const truly = (...names: (keyof ArbiterInput)[]): Partial<ArbiterInput> =>
    Object.fromEntries(Object.entries(calm).filter(([name]) => !names.some((one) => one === name)));

  const verdicts = [ask("status", { ...bare, status: campaign.status }, calm)];
  if (campaign.schedule) verdicts.push(ask("schedule", { ...bare, schedule: campaign.schedule }, calm));
  verdicts.push(ask("error", bare, truly("failed")));
  if (place === "inline") {
    // A place that is filled is no longer one to be filled.
    const shown = [...core.state.showing.values()].some((one) => one.campaign.id === id);
    verdicts.push(shown ? ask("place", bare, calm) : ask("place", bare, truly("places")));
  } else verdicts.push(ask("iframe", bare, truly("iframe")));
  if (interrupting || widget === "survey") {
    verdicts.push(ask("consent", bare, { ...calm, facts: { ...facts, page: { ...facts.page, fromSearch: false } } }));
  }
  if (interrupting) verdicts.push(ask("automation", bare, truly("automation")));
  verdicts.push(ask("trigger", bare, truly("triggered")));
  if (audience) {
    const explained = explainCondition(audience, facts);
    verdicts.push({ rule: "audience", met: explained.met, reason: explained.met ? "ready" : "audience", audience: explained });
  }
  // A survey in the page has the one limit that its purpose sets.
  verdicts.push(
    ask("frequency", campaign.frequency ? { ...bare, frequency: campaign.frequency } : bare, truly("memory", "session", "onPage")),
  );
  if (!interrupting) return verdicts;
  const granted = { ...calm.facts, ...facts, consent: calm.facts?.consent ?? facts.consent };
  const rivals = core.config.campaigns.filter((other) => other.id !== id);
  const showing = new Set([...core.state.showing.keys()].filter((key) => key !== id));
  verdicts.push(
    ask("from-search", bare, { ...calm, facts: granted }),
    ask(
      "others",
      bare,
      { ...calm, showing },
      rivals.map((rival) => (showing.has(rival.id) ? rival : { ...rival, status: "off" })),
    ),
    ask("quiet", bare, truly("quiet")),
  );
  return verdicts;
}
