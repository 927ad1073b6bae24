import type { Campaign } from "../schema/campaign.ts";

/** A live campaign that interrupts, but for what is given. */
export const campaign = (given: Partial<Campaign> = {}): Campaign => ({
  id: "offer",
  widget: "retention",
  status: "live",
  content: {},
  ...given,
});
