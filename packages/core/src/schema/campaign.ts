import * as z from "zod/mini";

/** Condition over facts in the MongoDB-style language of GrowthBook's SDK specification 0.8.0; keys are dotted paths such as `cart.value`. */
export const conditionSchema = z.record(z.string(), z.unknown());
export type Condition = z.infer<typeof conditionSchema>;

/** One thing that makes a campaign ask the arbiter for its turn. */
export const triggerRuleSchema = z.discriminatedUnion("on", [
  /** As soon as the page's facts are known. */
  z.strictObject({ on: z.literal("page") }),
  /** When an event of this name is tracked; `where` is a condition over the event's `data`. */
  z.strictObject({ on: z.literal("event"), name: z.string(), where: z.optional(conditionSchema) }),
  /** After this many seconds of active (visible) time on the page. */
  z.strictObject({ on: z.literal("time"), seconds: z.number().check(z.gte(0)) }),
  /** Only by `show(campaign)`. */
  z.strictObject({ on: z.literal("manual") }),
  /** When the shopper is about to leave (a chunk of its own). */
  z.strictObject({ on: z.literal("exit-intent"), sensitivity: z.optional(z.enum(["low", "medium", "high"])) }),
]);
export type TriggerRule = z.infer<typeof triggerRuleSchema>;

/** `any` rule, or `all` of them, within one page. Left out: `page` for inline campaigns and campaigns that are asked for. */
export const triggerSchema = z.union([
  z.strictObject({ any: z.array(triggerRuleSchema).check(z.minLength(1)) }),
  z.strictObject({ all: z.array(triggerRuleSchema).check(z.minLength(1)) }),
]);
export type Trigger = z.infer<typeof triggerSchema>;

export const placementSchema = z.strictObject({
  /** Default by widget: survey and retention interrupt, faq is asked for, shelf is inline. */
  as: z.optional(z.enum(["inline", "asked", "interrupting"])),
  /** CSS selector of the place of an inline campaign; without it, the widget's own element, such as `<noren-shelf campaign="id">`. */
  selector: z.optional(z.string()),
  position: z.optional(z.enum(["before", "after", "inside"])),
  /** Corner of a popup or launcher, in the reading direction. */
  corner: z.optional(z.enum(["start", "end"])),
});
export type Placement = z.infer<typeof placementSchema>;

const count = z.int().check(z.gte(0));
const days = z.number().check(z.gte(0));

/** Caps of an interrupting campaign. `days` is the least time between two showings, `snoozeDays` the one after "not now". */
export const frequencySchema = z.strictObject({
  perPage: z.optional(count),
  perSession: z.optional(count),
  lifetime: z.optional(count),
  days: z.optional(days),
  snoozeDays: z.optional(days),
  /** Never again once the campaign was completed. Default true. */
  untilDone: z.optional(z.boolean()),
});
export type Frequency = z.infer<typeof frequencySchema>;

const fraction = z.number().check(z.gte(0), z.lte(1));

export const variationSchema = z.strictObject({
  key: z.string(),
  weight: z.optional(fraction),
  /** Replaces the campaign's content in this arm. */
  content: z.optional(z.unknown()),
  /** A held-out arm takes the slot and the caps, and shows nothing. */
  held: z.optional(z.boolean()),
});

export const experimentSchema = z.strictObject({
  /** Default: the campaign's id. Seeds the hash. */
  key: z.optional(z.string()),
  variations: z.array(variationSchema).check(z.minLength(2)),
  coverage: z.optional(fraction),
  hashVersion: z.optional(z.union([z.literal(1), z.literal(2)])),
  namespace: z.optional(z.tuple([z.string(), fraction, fraction])),
});
export type CampaignExperiment = z.infer<typeof experimentSchema>;

/** The envelope that every campaign has, whatever its widget; only `content` differs. */
export const campaignSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
  widget: z.string(),
  status: z.enum(["live", "draft", "off"]),
  /** ISO 8601 times; without an offset they are read in `timeZone` (IANA name, default UTC). */
  schedule: z.optional(z.strictObject({ from: z.optional(z.string()), to: z.optional(z.string()), timeZone: z.optional(z.string()) })),
  /** Highest first. Default 0. */
  priority: z.optional(z.number()),
  trigger: z.optional(triggerSchema),
  audience: z.optional(conditionSchema),
  placement: z.optional(placementSchema),
  frequency: z.optional(frequencySchema),
  experiment: z.optional(experimentSchema),
  /** BCP 47 language; default: the page's. */
  locale: z.optional(z.string()),
  content: z.unknown(),
});
export type Campaign = z.infer<typeof campaignSchema>;
