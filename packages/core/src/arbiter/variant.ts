import type { Campaign } from "../schema/campaign.ts";
import type { NorenConfig } from "../schema/config.ts";
import { assign, queryOverride } from "../targeting/buckets.ts";
import { hash } from "../targeting/hash.ts";
import type { ArbiterMemory } from "./memory.ts";

/** A campaign as one visitor gets it: with the arm's content, the arm's key, and whether that arm is held out. */
export interface Variant {
  campaign: Campaign;
  variant?: string | undefined;
  held: boolean;
  /** The address asked for this arm. */
  forced?: boolean;
}

/** What a visitor's arm depends on. */
export interface Seat {
  /** Given only with storage consent: without it no experiment is entered. */
  id: string | undefined;
  url: string;
  /** Arms kept on this device. */
  arms?: ArbiterMemory["arms"];
  /** Where the campaign interrupts: the share of visitors whom nothing interrupts. */
  holdout?: NorenConfig["holdout"];
}

/** Assigns a visitor to an arm of the campaign's experiment: the one that the address asks for, else `holdout` for who is held out of all that interrupts, else the one kept on this device, else by the hash. */
export function variantOf(campaign: Campaign, { id, url, arms = {}, holdout }: Seat): Variant {
  const { experiment } = campaign;
  const { variations = [], key = campaign.id, sticky = true } = experiment ?? {};
  const count = variations.length;
  const asked = queryOverride(key, url, count);
  const forced = asked !== null;
  if (id && holdout && !forced && (hash(holdout.key ?? "holdout", id, 2) ?? 1) < holdout.share)
    return { campaign, variant: "holdout", held: true };
  const weights = variations.map(({ weight = Number.NaN }) => weight);
  const kept = variations[asked ?? variations.findIndex((arm) => sticky && arm.key === arms[key])];
  const arm =
    id && (kept ?? variations[assign(id, count, { ...experiment, hashVersion: experiment?.hashVersion ?? 2, seed: key, weights })]);
  if (!arm) return { campaign, held: false };
  const { content = campaign.content, held = false } = arm;
  return { campaign: { ...campaign, content }, variant: arm.key, held, ...(forced && { forced }) };
}
