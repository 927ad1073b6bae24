import type { ChunkCore } from "../core.ts";
import type { Campaign } from "../schema/campaign.ts";
import type { Undo } from "../widget.ts";
import { type Variant, variantOf } from "./variant.ts";

export interface Experiments {
  /** What this visitor gets of a campaign. */
  variantOf(campaign: Campaign): Variant;
  stop: Undo;
}

/** Assigns the visitor to arms, and keeps on the device those that were exposed. */
export function createExperiments({ config, environment, bus, journal, placeOf }: ChunkCore): Experiments {
  return {
    variantOf: (campaign) =>
      variantOf(campaign, {
        id: journal.visitor?.id,
        url: environment.window.location.href,
        arms: journal.memory.arms,
        holdout: placeOf(campaign) === "interrupting" ? config.holdout : undefined,
      }),
    stop: bus.on("campaign_exposed", ({ campaign: id, variant, data }) => {
      const { experiment } = config.campaigns.find((each) => each.id === id) ?? {};
      if (!experiment?.variations.some(({ key }) => key === variant) || data.forced) return;
      void journal.change(({ memory, remember }) =>
        remember({ ...memory, arms: { ...memory.arms, [experiment.key ?? `${id}`]: `${variant}` } }),
      );
    }),
  };
}

export { createExperiments as default };
