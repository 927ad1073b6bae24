import { localisedSchema } from "@noren/core/schema";
import * as z from "zod/mini";

/** Content of a retention campaign: an offer with a coupon. */
export const contentSchema = z.strictObject({
  title: localisedSchema.check(z.describe("Heading.")),
  text: localisedSchema.check(z.describe("What is offered.")),
  coupon: z
    .strictObject({
      code: z
        .string()
        .check(z.trim(), z.minLength(1), z.maxLength(64), z.describe("As it is typed at checkout. The store must know it already.")),
      note: z.optional(localisedSchema).check(z.describe("Right under the code, such as “One use for each customer”.")),
    })
    .check(z.describe("The coupon.")),
  art: z
    .optional(
      z.strictObject({
        image: z.optional(z.string()).check(z.describe("Address of the picture.")),
        alt: z.optional(localisedSchema).check(z.describe("Its text for those who do not see it.")),
      }),
    )
    .check(z.describe("A picture beside the text. Left out: a drawn curtain in the accent colour.")),
  action: z
    .optional(
      z.strictObject({
        label: z.optional(localisedSchema).check(z.describe("Its text. Left out: it says what it does.")),
        url: z.optional(z.string()).check(z.describe("Where it leads. Left out: it closes the offer.")),
      }),
    )
    .check(z.describe("The main button. Where `createNoren` was given a `store` that applies coupons, the button does that instead.")),
  conditions: z.optional(localisedSchema).check(z.describe("Small print: until when, on what, from which value.")),
});
export type Content = z.infer<typeof contentSchema>;
