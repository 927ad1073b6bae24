import * as z from "zod";

/**
 * The part of a configuration that the report reads; whatever else it holds is not looked at, so that a newer configuration still works.
 * Questions are found where a campaign's content has them, to show their wording.
 */
export const campaignListSchema = z.object({
  site: z.string().check(z.minLength(1), z.maxLength(64)),
  campaigns: z.array(
    z.object({
      id: z.string(),
      widget: z.string(),
      status: z.enum(["live", "draft", "off"]),
    }),
  ),
});

/** A configuration, as far as the report reads it: `noren.config.json` fits. */
export type CampaignList = z.infer<typeof campaignListSchema>;
