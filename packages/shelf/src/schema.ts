import { conditionSchema, localisedSchema } from "@noren/core/schema";
import * as z from "zod/mini";

/** `content` of a shelf campaign. */
export const contentSchema = z.strictObject({
  kind: z
    .enum(["related", "recently-viewed", "matching"])
    .check(
      z.describe(
        "`related`: to the product of the page. `recently-viewed`: by this visitor, newest first. `matching`: those that `where` chooses, those ordered most often first.",
      ),
    ),
  where: z
    .optional(conditionSchema)
    .check(
      z.describe(
        "For `matching`: a condition over a product's `price`, `brand`, `categories` and `id`. Where none meets it, all are shown, and the shelf says so. Left out: all.",
      ),
    ),
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
