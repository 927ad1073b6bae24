import { localisedSchema } from "@noren/core/schema";
import * as z from "zod/mini";

/** `content` of a shelf campaign. */
export const contentSchema = z.strictObject({
  kind: z
    .enum(["related", "recently-viewed"])
    .check(z.describe("`related`: to the product of the page. `recently-viewed`: by this visitor, newest first.")),
  title: z.optional(localisedSchema).check(z.describe("Heading. Left out: Noren's own words.")),
  limit: z.optional(z.int().check(z.gte(1), z.lte(20))).check(z.meta({ description: "Most products shown.", default: 8 })),
  reasons: z.optional(z.boolean()).check(z.meta({ description: "Whether each related product says why it is there.", default: true })),
  addToCart: z.optional(z.boolean()).check(
    z.meta({
      description: "A button that puts the product into the cart, where `createNoren` was given a `store` that does so. The tag has none.",
      default: false,
    }),
  ),
});
export type Content = z.infer<typeof contentSchema>;
