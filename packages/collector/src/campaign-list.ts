import { themeSchema } from "@noren/core/schema";
import * as z from "zod";

const share = z.number().check(z.gte(0), z.lte(1));

/** The arms of an experiment. One that is written in a way not known here is no reason to refuse the configuration: it is not looked at. */
const experimentSchema = z
  .object({
    variations: z.array(z.object({ key: z.string(), weight: z.optional(share), held: z.optional(z.boolean()) })).check(z.minLength(2)),
    ranges: z.optional(z.array(z.tuple([share, share]))),
  })
  .optional()
  .catch(undefined);

/** One that is written in a way not known here is none. */
const scheduleSchema = z
  .object({ from: z.string().optional(), to: z.string().optional(), timeZone: z.string().optional() })
  .optional()
  .catch(undefined);

/**
 * The part of a configuration that the report reads; whatever else it holds is not looked at, so that a newer configuration still works.
 */
export const campaignListSchema = z.object({
  site: z.string().check(z.minLength(1), z.maxLength(64)),
  /** Of link pages, where nothing else says their language. */
  locale: z.string().optional().catch(undefined),
  /** Of link pages. */
  theme: z.optional(themeSchema).catch(undefined),
  campaigns: z.array(
    z.object({
      id: z.string(),
      widget: z.string(),
      status: z.enum(["live", "draft", "off"]),
      experiment: experimentSchema,
      locale: z.string().optional().catch(undefined),
      schedule: scheduleSchema,
      /** What a survey asks and how it is called: see `readLabels`. */
      content: z.optional(z.unknown()),
    }),
  ),
});

/** A configuration, as far as the report reads it: `noren.config.json` fits. */
export type CampaignList = z.infer<typeof campaignListSchema>;

export type ArmList = NonNullable<CampaignList["campaigns"][number]["experiment"]>;
