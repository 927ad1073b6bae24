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
  const decisions = input.campaigns.map((campaign) => judge(campaign, input));
  const contenders = input.campaigns.filter(
    (campaign, index) => placeOf(campaign) === "interrupting" && decisions[index]?.reason === "ready",
  );
  const [winner] = contenders.sort(
    (a, b) =>
      (b.priority ?? 0) - (a.priority ?? 0) ||
      (input.memory.campaigns[a.id]?.lastShown ?? 0) - (input.memory.campaigns[b.id]?.lastShown ?? 0),
  );
  return decisions.map((decision) =>
    winner && decision.campaign !== winner.id && contenders.some(({ id }) => id === decision.campaign)
      ? { ...decision, reason: "priority", seen: winner.id }
      : decision,
  );
}

function judge(campaign: Campaign, input: ArbiterInput): Decision {
  const { facts, memory, now } = input;
  const { id } = campaign;
  const decision = (reason: Reason, seen?: Json): Decision => ({ campaign: id, reason, seen });
  const place = placeOf(campaign);
  const past = memory.campaigns[id];
  const onPage = input.onPage[id] ?? 0;
  const resumes = place === "interrupting" && past?.open !== undefined && past.open === input.session && !onPage;

  if (campaign.status !== "live") return decision("status", campaign.status);
  if (!isScheduled(campaign, now)) return decision("schedule");
  if (place === "inline" && !input.places.has(id)) return decision("place");
  if (place !== "inline" && input.showing.has(id)) return decision("showing");
  if (input.failed.has(id)) return decision("error");
  if (input.iframe && place !== "inline") return decision("iframe");
  // A form is mounted only where its answer could be kept and sent.
  const needsConsent = place === "interrupting" || campaign.widget === "survey";
  const { consent } = facts;
  if (needsConsent && !(consent.storage && consent.analytics)) return decision("consent", { ...consent });
  if (!resumes) {
    if (!input.triggered.has(id)) return decision("trigger");
    if (campaign.audience && !evaluateCondition(campaign.audience, facts)) return decision("audience");
  }
  if (campaign.frequency?.untilDone !== false && past?.done) return decision("done");
  if (place !== "interrupting") return decision("ready");

  if (input.automation) return decision("automation");
  const capped = resumes ? undefined : overCap(campaign, input, onPage);
  if (capped) return decision(...capped);
  const other = input.campaigns.find((candidate) => input.showing.has(candidate.id) && placeOf(candidate) === "interrupting");
  if (other) return decision("other-showing", other.id);
  if (!resumes && facts.page.fromSearch && facts.device.type === "phone") return decision("from-search");
  if (input.quiet) return decision("quiet", input.quiet);
  return { ...decision("ready"), ...(resumes && { resumes }) };
}

/** The first cap of an interrupting campaign that is reached, and the value that reached it. */
function overCap(
  campaign: Campaign,
  { memory, now, session, cooldownHours = 24 }: ArbiterInput,
  onPage: number,
): [Reason, Json] | undefined {
  const { perPage = 1, perSession = 1, lifetime = Number.POSITIVE_INFINITY, days = 0, snoozeDays = 30 } = campaign.frequency ?? {};
  const past = memory.campaigns[campaign.id];
  if (onPage >= perPage) return ["per-page", onPage];
  if (past) {
    const inSession = past.session === session ? past.inSession : 0;
    if (inSession >= perSession) return ["per-session", inSession];
    if (past.shown >= lifetime) return ["lifetime", past.shown];
    if (now < past.lastShown + days * DAY) return ["days", past.lastShown];
    if (past.dismissed && now < past.dismissed + snoozeDays * DAY) return ["snooze", past.dismissed];
  }
  if (memory.interrupted && now < memory.interrupted + cooldownHours * HOUR) return ["cooldown", memory.interrupted];
  return undefined;
}
