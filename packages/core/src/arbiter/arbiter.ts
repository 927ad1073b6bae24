import type { Json } from "../events/event.ts";
import type { Facts } from "../facts/facts.ts";
import type { Campaign } from "../schema/campaign.ts";
import { evaluateCondition } from "../targeting/condition.ts";
import type { ArbiterMemory } from "./memory.ts";
import { placeOf } from "./place.ts";
import { isScheduled } from "./schedule.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Why a campaign may not show now; `ready` when it may. */
export type Reason =
  | "ready"
  | "status"
  | "schedule"
  | "iframe"
  | "place"
  | "error"
  | "automation"
  | "trigger"
  | "consent"
  | "audience"
  | "showing"
  | "other-showing"
  | "done"
  | "snooze"
  | "per-page"
  | "per-session"
  | "lifetime"
  | "days"
  | "cooldown"
  | "from-search"
  | "quiet"
  | "priority";

export interface Decision {
  campaign: string;
  reason: Reason;
  /** The value that decided, where there is one: the quiet place, the hours since, the count. */
  seen?: Json | undefined;
  /** Goes on with what a page load cut off: counted, exposed and claimed before. */
  resumes?: true;
}

/** All that the arbiter looks at. */
export interface ArbiterInput {
  campaigns: readonly Campaign[];
  facts: Facts;
  memory: ArbiterMemory;
  /** Milliseconds since 1970. */
  now: number;
  session: string | undefined;
  /** Ids whose trigger has fired on this page. */
  triggered: ReadonlySet<string>;
  /** Ids of inline campaigns that have a place to be filled. */
  places: Pick<ReadonlySet<string>, "has">;
  /** Ids of campaigns that are mounted in this document. */
  showing: Pick<ReadonlySet<string>, "has">;
  /** Ids of campaigns that could not be mounted in this document. */
  failed: ReadonlySet<string>;
  /** Times each campaign took its slot on this page. */
  onPage: { readonly [id: string]: number };
  /** Why nothing may interrupt just now, such as `checkout` or `focus`. */
  quiet: string | undefined;
  automation: boolean;
  iframe: boolean;
  cooldownHours: number | undefined;
}

/**
 * Decides for every campaign whether it may show now, and why not. At most one interrupting campaign is `ready`: that of the highest
 * priority, among equals the least recently shown, then the first in the configuration.
 */
export function decide(input: ArbiterInput): Decision[] {
  const { campaigns, memory } = input;
  const interrupts = (campaign: Campaign): boolean => placeOf(campaign) === "interrupting";
  const other = campaigns.find((campaign) => input.showing.has(campaign.id) && interrupts(campaign));
  const decisions = campaigns.map((campaign): Decision => {
    try {
      return judge(campaign, input, other);
    } catch (error) {
      // What nobody validated, such as a time zone that does not exist, stops no other campaign.
      return { campaign: campaign.id, reason: "error", seen: `${error}` };
    }
  });
  const lastShown = ({ id }: Campaign): number => memory.campaigns[id]?.lastShown ?? 0;
  const [winner, ...others] = campaigns
    .filter((campaign, index) => decisions[index]?.reason === "ready" && interrupts(campaign))
    .sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0) || lastShown(a) - lastShown(b));
  const lost = new Set(others.map(({ id }) => id));
  return decisions.map((decision) => (lost.has(decision.campaign) ? { ...decision, reason: "priority", seen: winner?.id } : decision));
}

function judge(campaign: Campaign, input: ArbiterInput, other: Campaign | undefined): Decision {
  const { facts, memory, now, session, showing, triggered, cooldownHours = 24 } = input;
  const { id, status, widget, audience, frequency = {} } = campaign;
  const { perPage = 1, perSession = 1, lifetime = Number.POSITIVE_INFINITY, days = 0, snoozeDays = 30, untilDone = true } = frequency;
  const { consent, page, device } = facts;
  const decision = (reason: Reason, seen?: Json): Decision => ({ campaign: id, reason, seen });
  const place = placeOf(campaign);
  const interrupting = place === "interrupting";
  const past = memory.campaigns[id];
  const onPage = input.onPage[id] ?? 0;
  const resumes = interrupting && past?.open && past.open === session && !onPage;

  if (status !== "live") return decision("status", status);
  if (!isScheduled(campaign, now)) return decision("schedule");
  if (place === "inline") {
    if (!input.places.has(id)) return decision("place");
  } else {
    if (showing.has(id)) return decision("showing");
    if (input.iframe) return decision("iframe");
  }
  if (input.failed.has(id)) return decision("error");
  // A form is mounted only where its answer could be kept and sent.
  if ((interrupting || widget === "survey") && !(consent.storage && consent.analytics)) return decision("consent", { ...consent });
  if (!resumes) {
    if (!triggered.has(id)) return decision("trigger");
    if (audience && !evaluateCondition(audience, facts)) return decision("audience");
  }
  if (untilDone && past?.done) return decision("done");
  if (!interrupting) return decision("ready");

  if (input.automation) return decision("automation");
  if (!resumes) {
    if (onPage >= perPage) return decision("per-page", onPage);
    if (past) {
      const { shown, lastShown, inSession, dismissed } = past;
      if (past.session === session && inSession >= perSession) return decision("per-session", inSession);
      if (shown >= lifetime) return decision("lifetime", shown);
      if (now < lastShown + days * DAY) return decision("days", lastShown);
      if (dismissed && now < dismissed + snoozeDays * DAY) return decision("snooze", dismissed);
    }
    if (memory.interrupted && now < memory.interrupted + cooldownHours * HOUR) return decision("cooldown", memory.interrupted);
    if (page.fromSearch && device.type === "phone") return decision("from-search");
  }
  if (other) return decision("other-showing", other.id);
  if (input.quiet) return decision("quiet", input.quiet);
  return { ...decision("ready"), ...(resumes && { resumes: true }) };
}
