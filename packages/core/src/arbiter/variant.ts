import type { Campaign } from "../schema/campaign.ts";
import { assign, queryOverride } from "../targeting/buckets.ts";

/** A campaign as one visitor gets it: with the arm's content, the arm's key, and whether that arm is held out. */
export interface Variant {
  campaign: Campaign;
  variant?: string | undefined;
  held: boolean;
}

/** Assigns a visitor to an arm of the campaign's experiment. Without an id, which only storage consent gives, no experiment is entered. */
export function variantOf(campaign: Campaign, id: string | undefined, url: string): Variant {
  const { experiment } = campaign;
  if (!experiment || !id) return { campaign, held: false };
  const { variations, key = campaign.id } = experiment;
  const weights = variations.map(({ weight = Number.NaN }) => weight);
  const count = variations.length;
  const arm =
    variations[
      queryOverride(key, url, count) ?? assign(id, count, { ...experiment, seed: key, hashVersion: experiment.hashVersion ?? 2, weights })
    ];
  if (!arm) return { campaign, held: false };
  return { campaign: { ...campaign, content: arm.content ?? campaign.content }, variant: arm.key, held: !!arm.held };
}

export { variantOf as default };
