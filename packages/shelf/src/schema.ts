import { localisedSchema } from "@noren/core/schema";
import * as z from "zod/mini";

/** `content` of a shelf campaign. */
export const contentSchema = z.strictObject({
  /** `related`: to the product of the page. `recently-viewed`: by this visitor, newest first. */
  kind: z.enum(["related", "recently-viewed"]),
  /** Heading. Left out: Noren's own words. */
  title: z.optional(localisedSchema),
  /** Most products shown. Default 8. */
  limit: z.optional(z.int().check(z.gte(1), z.lte(20))),
  /** Whether each related product says why it is there. Default true. */
  reasons: z.optional(z.boolean()),
  /** A button that puts the product into the cart, where the store has an adapter for it. Default false. */
  addToCart: z.optional(z.boolean()),
});
export type Content = z.infer<typeof contentSchema>;
