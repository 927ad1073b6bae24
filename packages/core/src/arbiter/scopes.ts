import type { Campaign, Frequency } from "../schema/campaign.ts";
import type { NorenConfig } from "../schema/config.ts";

/** Where limits are counted: for the campaign by its id, for its widget, and for all that interrupts. No id begins with `*`. */
export const scopeNames = ({ id, widget }: Campaign): [own: string, widget: string, overall: string] => [id, `*${widget}`, "*"];

/** The part of the configuration that limits more than one campaign. */
export type Limits = Pick<NorenConfig, "frequency" | "cooldownHours">;

const none: Frequency = {};
const usual: Frequency = {
  perPage: 1,
  perSession: 1,
  closedDays: 30,
  snoozeDays: 7,
  stopAfter: ["survey_completed", "coupon_copied", "lead_submitted"],
};

/** A campaign's own limits with what is usual; each is put together once. */
const whole = new WeakMap<Frequency, Frequency>();

function ownLimits(given: Frequency = usual): Frequency {
  const limits = whole.get(given) ?? { ...usual, ...given };
  whole.set(given, limits);
  return limits;
}

/** The limits that hold for a campaign, each under the name of its scope. Only a campaign's own have defaults, but for the cooldown. */
export function scopesOf(campaign: Campaign, { frequency, cooldownHours = 24 }: Limits): [scope: string, limits: Frequency][] {
  const [own, widget, overall] = scopeNames(campaign);
  return [
    [own, ownLimits(campaign.frequency)],
    [widget, frequency?.widgets?.[campaign.widget] ?? none],
    [overall, { days: cooldownHours / 24, ...frequency?.overall }],
  ];
}
