import type { Campaign, Placement } from "../schema/campaign.ts";

const usual: { [widget: string]: Placement["as"] } = { shelf: "inline", faq: "asked" };

/** Whether a campaign is inline, asked for, or interrupts: as it says, or as its widget usually is. */
export function placeOf(campaign: Campaign): NonNullable<Placement["as"]> {
  return campaign.placement?.as ?? usual[campaign.widget] ?? "interrupting";
}
