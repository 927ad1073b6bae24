import { localisedSchema } from "@noren/core/schema";
import * as z from "zod/mini";

/** Content of a retention campaign: an offer with a coupon. */
export const contentSchema = z.strictObject({
  title: localisedSchema,
  text: localisedSchema,
  coupon: z.strictObject({
    /** As it is typed at checkout. */
    code: z.string().check(z.trim(), z.minLength(1), z.maxLength(64)),
    /** Right under the code, such as "One use for each customer". */
    note: z.optional(localisedSchema),
  }),
  /** Beside the text. Default: a drawn curtain in the accent colour. */
  art: z.optional(z.strictObject({ image: z.optional(z.string()), alt: z.optional(localisedSchema) })),
  /** The main button. Without `label` it says what it does; without `url` it closes the offer. A store adapter that applies coupons goes first. */
  action: z.optional(z.strictObject({ label: z.optional(localisedSchema), url: z.optional(z.string()) })),
  /** Small print: until when, on what, from which value. */
  conditions: z.optional(localisedSchema),
});
export type Content = z.infer<typeof contentSchema>;
