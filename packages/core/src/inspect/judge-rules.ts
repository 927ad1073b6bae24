import type { ArbiterInput, Decision } from "../arbiter/arbiter.ts";
import { unhindered } from "../arbiter/unhindered.ts";
import type { ChunkCore } from "../core.ts";
import type { Campaign, Trigger, TriggerRule } from "../schema/campaign.ts";
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
  seen?: Decision["seen"];
  /** The audience's parts. */
  audience?: ConditionPart;
  /** The trigger's parts; where there is none, the page alone is its trigger. */
  trigger?: TriggerParts;
}

/** Which rules of a trigger came true on this page, of which any would do, or all are wanted. */
export interface TriggerParts {
  kind: "any" | "all";
  parts: readonly { rule: TriggerRule; met: boolean }[];
  /** Enough of them came true: where the rule is not met nevertheless, its moment has passed. */
  met: boolean;
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
  const { memory: _memory, session: _session, onPage: _onPage, ...unlimited } = calm;
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
  const triggered = ask("trigger", bare, truly("triggered"));
  verdicts.push(campaign.trigger ? { ...triggered, trigger: partsOf(campaign.trigger, core.state.met, triggered.met) } : triggered);
  if (audience) {
    const explained = explainCondition(audience, facts);
    verdicts.push({ rule: "audience", met: explained.met, reason: explained.met ? "ready" : "audience", audience: explained });
  }
  // A survey in the page has the one limit that its purpose sets.
  verdicts.push(ask("frequency", campaign.frequency ? { ...bare, frequency: campaign.frequency } : bare, unlimited));
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

function partsOf(trigger: Trigger, met: ReadonlySet<TriggerRule>, fired: boolean): TriggerParts {
  const kind = "any" in trigger ? "any" : "all";
  const rules = "any" in trigger ? trigger.any : trigger.all;
  const whole = kind === "any" ? rules.some((rule) => met.has(rule)) : rules.every((rule) => met.has(rule));
  // Where nothing else can have fired it, page code did.
  const parts = rules.map((rule) => ({ rule, met: met.has(rule) || (rule.on === "manual" && fired && !whole) }));
  return { kind, parts, met: whole };
}
