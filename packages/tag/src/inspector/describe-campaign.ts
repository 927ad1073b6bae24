import type { Campaign, TriggerRule } from "@noren/core";
import { type ConditionPart, type Decision, type Judged, judgeRules, type RuleVerdict, type TriggerParts } from "@noren/core/inspect";
import { shortly } from "../panel/shortly.ts";
import type { Standing, Texts } from "./texts/index.ts";
import { readValues } from "./values.ts";
import { wish } from "./wish.ts";

export interface DescribedRule {
  verdict: RuleVerdict;
  name: string;
  wanted: string;
  /** Of a trigger, what each of its parts waits for, and whether that came true on this page. */
  parts: readonly { text: string; met: boolean }[];
  /** Why it is not met; empty where it is. */
  why: string;
}

export interface DescribedCampaign {
  id: string;
  widget: string;
  standing: Standing;
  sentence: string;
  rules: DescribedRule[];
}

/** A campaign's state, the sentence that says why, and what each rule wants and found. `seen`: it has been in sight on this page. */
export function describeCampaign(core: Judged, campaign: Campaign, decision: Decision, texts: Texts, seen: boolean): DescribedCampaign {
  const shown = [...core.state.showing.values()].some(({ campaign: { id }, run }) => id === campaign.id && run);
  const sentence = (reason: Decision["reason"], seen: Decision["seen"]) => {
    const values = readValues(seen, texts.language);
    const { together } = values;
    const whose = together === undefined || reason === "cooldown" ? "" : texts.together(together);
    return texts.reasons[reason](values, campaign) + whose;
  };
  const verdicts = judgeRules(core, campaign);
  const sentenceOf = (reason: Decision["reason"], seen: Decision["seen"]): string =>
    (reason === "trigger" && waiting(verdicts.find(({ trigger }) => trigger)?.trigger, texts)) || sentence(reason, seen);
  const facts = decision.reason === "audience" ? failing(verdicts.find(({ audience }) => audience)?.audience) : [];
  return {
    id: campaign.id,
    widget: campaign.widget,
    standing: shown ? "showing" : standingOf(decision.reason),
    sentence: shown
      ? campaign.widget === "shelf" && !seen
        ? texts.unseen
        : texts.reasons.showing(readValues(undefined, texts.language), campaign)
      : sentenceOf(decision.reason, decision.seen) + (facts[0] ? ` (${texts.wanted}: ${facts.join(", ")})` : ""),
    rules: verdicts.map((verdict) => ({
      verdict,
      name: texts.rules[verdict.rule],
      wanted: wanted(verdict, campaign, texts),
      parts: verdict.trigger?.parts.map(({ rule, met }) => ({ text: describeTrigger(rule, texts), met })) ?? [],
      why: verdict.met ? "" : sentenceOf(verdict.reason, verdict.seen),
    })),
  };
}

/** The facts that fail, with what was wanted of them; alternatives, of which any would do, stay out. */
function failing(part: ConditionPart | undefined): string[] {
  if (!part || part.met) return [];
  if (part.kind === "fact") return [`${part.path} ${wish(part.expected)}`];
  return part.kind === "all" ? part.parts.flatMap(failing) : [];
}

/** The sentence where something that triggers it has happened already. */
function waiting(trigger: TriggerParts | undefined, { triggered }: Texts): string {
  if (trigger?.met) return triggered.passed;
  return trigger?.parts.some(({ met }) => met) ? triggered.some : "";
}

function standingOf(reason: Decision["reason"]): Standing {
  if (reason === "ready" || reason === "showing") return reason;
  if (reason === "status") return "off";
  return reason === "trigger" || reason === "place" || reason === "quiet" || reason === "other-showing" || reason === "priority"
    ? "waiting"
    : "blocked";
}

function wanted({ rule, trigger }: RuleVerdict, { schedule, placement, frequency }: Campaign, texts: Texts): string {
  const { wants, triggers } = texts;
  switch (rule) {
    case "status":
      return wants.live;
    case "schedule":
      return [schedule?.from && wants.from(schedule.from), schedule?.to && wants.to(schedule.to), schedule?.timeZone ?? "UTC"]
        .filter(Boolean)
        .join(" · ");
    case "place":
      return placement?.selector ? wants.selector(placement.selector) : wants.place;
    case "iframe":
      return wants.outer;
    case "error":
      return wants.mounted;
    case "consent":
      return wants.consent;
    case "automation":
      return wants.person;
    case "trigger":
      if (!trigger) return triggers.page;
      return trigger.parts.length > 1 ? texts[trigger.kind] : "";
    case "audience":
      return "";
    case "frequency":
      return frequency
        ? Object.entries(frequency)
            .map(([limit, value]) => `${limit}: ${shortly(value)}`)
            .join(" · ")
        : wants.defaults;
    case "from-search":
      return wants.notFromSearch;
    case "others":
      return wants.alone;
    case "quiet":
      return wants.undisturbed;
  }
}

function describeTrigger(rule: TriggerRule, { triggers }: Texts): string {
  switch (rule.on) {
    case "page":
      return triggers.page;
    case "manual":
      return triggers.manual;
    case "time":
      return triggers.time(rule.seconds);
    case "event":
      return triggers.event(rule.name) + (rule.where ? ` ${shortly(rule.where)}` : "");
    default: {
      const { on, ...rest } = rule;
      return triggers.other(Object.keys(rest)[0] ? `${on} ${shortly(rest)}` : on);
    }
  }
}
