import type { Json } from "../events/event.ts";
import type { Facts } from "../facts/facts.ts";
import type { UnknownRecord } from "../record.ts";
import type { Campaign } from "../schema/campaign.ts";
import { evaluateCondition } from "../targeting/condition.ts";
import type { ArbiterMemory } from "./memory.ts";
import { placeOf } from "./place.ts";
import type { isScheduled } from "./schedule.ts";
import { type Limits, scopesOf } from "./scopes.ts";

const DAY = 86_400_000;

/** Why a campaign may not show now, in the order in which it is looked for; `ready` when it may. */
export type Reason =
  /** Not live. Seen: its status. */
  | "status"
  /** Before its time or after it. Seen: the time by which it was judged, in milliseconds since 1970. */
  | "schedule"
  /** An inline one without a place on this page. Seen: the selector or the element's name that it waits for. */
  | "place"
  /** It shows already. */
  | "showing"
  /** The page is framed by another. Seen: the page's referrer, which is the other where the browser tells. */
  | "iframe"
  /** It failed on this page. Seen: the message, where it could not even be judged. */
  | "error"
  /** Storage or analytics are not granted. Seen: what is, by category. */
  | "consent"
  /** The visitor is a machine. Seen: `webdriver`, or the part of its user-agent string that gave it away. */
  | "automation"
  /** Its trigger has not fired on this page. Seen: the trigger. */
  | "trigger"
  /** Its audience is another. Seen: `audience` and the `facts` that it was judged by, of which `explainCondition` tells what is not met. */
  | "audience"
  /** Its purpose was served. Seen, as for `per-page` to `cooldown`: `Limited`. */
  | "done"
  /** Seen: the id of the campaign that interrupts just now. */
  | "other-showing"
  | "per-page"
  | "per-session"
  | "lifetime"
  | "within"
  | "closed"
  | "snooze"
  | "days"
  | "cooldown"
  /** The first page after a search engine, on a phone. Seen: the page's referrer. */
  | "from-search"
  /** Nothing may interrupt just now. Seen: why, such as `checkout`. */
  | "quiet"
  /** Seen: the id of the campaign that goes first. */
  | "priority"
  | "ready";

/** What a reason of frequency saw. */
export type Limited = {
  /** Whose limit: the campaign's id, `*` and its widget, such as `*survey`, or `*` for all that interrupts. */
  of: string;
  /** A count for `per-page`, `per-session`, `lifetime` and `within`; else the time from which days are counted, in milliseconds since 1970. */
  found: number;
  /** The highest count, or the number of days; null for ever. */
  limit: number | null;
};

export interface Decision {
  campaign: string;
  reason: Reason;
  /** What decided, in the shape that `Reason` tells; undefined where it tells none. */
  seen?: Json | UnknownRecord | undefined;
  /** Goes on with what a page load cut off: counted, exposed and claimed before. */
  resumes?: boolean;
}

/** Why a campaign of these limits, which would interrupt, must hold back, or undefined. `resumes`: it was counted before. */
export type Restrain = (
  scopes: ReturnType<typeof scopesOf>,
  input: ArbiterInput,
  resumes: boolean,
) => Omit<Decision, "campaign"> | undefined;

/** All that the arbiter looks at. */
export interface ArbiterInput extends Limits {
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
  /** Times each scope took a slot on this page. */
  onPage: { readonly [scope: string]: number };
  /** Why nothing may interrupt just now, such as `checkout` or `focus`. */
  quiet: string | undefined;
  /** By what a machine gave itself away, such as `webdriver` or a part of its user-agent string. */
  automation: string | undefined;
  iframe: boolean;
  /** The part of the arbiter that only pages need where something would interrupt. Until it is there, the most that could is `ready`. */
  restrain: Restrain | undefined;
  /** The part that only campaigns with a schedule need: until it is there they wait. */
  isScheduled: typeof isScheduled | undefined;
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
  const lastShown = ({ id }: Campaign): number => memory.campaigns[id]?.times?.[0] ?? 0;
  const [winner, ...others] = campaigns
    .filter((campaign, index) => decisions[index]?.reason === "ready" && interrupts(campaign))
    .sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0) || lastShown(a) - lastShown(b));
  const lost = new Set(others.map(({ id }) => id));
  return decisions.map((decision) =>
    lost.has(decision.campaign) ? { campaign: decision.campaign, reason: "priority", seen: winner?.id } : decision,
  );
}

function judge(campaign: Campaign, input: ArbiterInput, other: Campaign | undefined): Decision {
  const { facts, memory, now, session, showing } = input;
  const { id, status, widget, audience, frequency = {} } = campaign;
  const { consent } = facts;
  const decision = (reason: Reason, seen?: Decision["seen"]): Decision => ({ campaign: id, reason, seen });
  const place = placeOf(campaign);
  const interrupting = place === "interrupting";
  const { open, done } = memory.campaigns[id] ?? {};
  const resumes = interrupting && !!open && open === session && !input.onPage[id];

  if (status !== "live") return decision("status", status);
  if (campaign.schedule && !input.isScheduled?.(campaign.schedule, now)) return decision("schedule", now);
  if (place === "inline") {
    if (!input.places.has(id)) return decision("place", campaign.placement?.selector ?? `noren-${widget}`);
  } else {
    if (showing.has(id)) return decision("showing");
    if (input.iframe) return decision("iframe", facts.page.referrer);
  }
  if (input.failed.has(id)) return decision("error");
  // A form is mounted only where its answer could be kept and sent.
  if ((interrupting || widget === "survey") && !(consent.storage && consent.analytics)) return decision("consent", { ...consent });
  if (interrupting && input.automation) return decision("automation", input.automation);
  if (!resumes) {
    if (!input.triggered.has(id)) return decision("trigger", campaign.trigger);
    if (audience && !evaluateCondition(audience, facts)) return decision("audience", { audience, facts });
  }
  const { untilDone = true, doneDays = 0 } = frequency;
  const limit = untilDone ? Number.POSITIVE_INFINITY : doneDays;
  if (done && now < done + limit * DAY) return decision("done", { of: id, found: done, limit });
  if (!interrupting) return decision("ready");
  if (other) return decision("other-showing", other.id);
  const restraint = input.restrain?.(scopesOf(campaign, input), input, resumes);
  if (restraint) return { campaign: id, ...restraint };
  return { campaign: id, resumes, reason: "ready" };
}
