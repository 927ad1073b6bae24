import { localisedSchema } from "@noren/core/schema";
import * as z from "zod/mini";

/** A text of the merchant; `piping` may stand in it. */
export const text = (description: string) => localisedSchema.check(z.describe(description));
export const optionalText = (description: string) => z.optional(localisedSchema).check(z.describe(description));

export const name = (description: string) =>
  z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/), z.describe(`${description} Small letters, digits and hyphens, at most 64.`));

export const groupTextsSchema = z
  .strictObject({
    promoter: text("After 9 or 10."),
    passive: text("After 7 or 8."),
    detractor: text("After 0 to 6."),
  })
  .register(z.globalRegistry, { description: "One text for each group of the NPS answer given before." });
