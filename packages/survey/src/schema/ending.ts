import { conditionSchema } from "@noren/core/schema";
import * as z from "zod/mini";
import { name, optionalText, text } from "./texts.ts";

export const endingSchema = z
  .strictObject({
    id: name("Its name in jumps, unlike that of any question."),
    if: z
      .optional(conditionSchema)
      .check(
        z.describe(
          "Where a survey just ends: the first ending whose condition is met, or that has none, is shown. `thanks` where there is none.",
        ),
      ),
    title: text("Heading."),
    text: optionalText("Under it."),
    link: z
      .optional(
        z.strictObject({ text: text("What it says."), url: z.string().check(z.describe("`https:`, `mailto:`, `tel:`, or a path.")) }),
      )
      .check(z.describe("A link to go on with.")),
    products: z
      .optional(
        z.strictObject({
          where: z
            .optional(z.record(z.string(), z.unknown()))
            .check(
              z.describe(
                'Which products: a condition over their `price`, `brand`, `categories` and `id`. `"{answers.<question>}"` as a value stands for an answer.',
              ),
            ),
          limit: z.optional(z.int().check(z.gte(1), z.lte(20))).check(z.meta({ description: "Most products.", default: 6 })),
        }),
      )
      .check(z.describe("A shelf of products that the answers choose.")),
  })
  .register(z.globalRegistry, { id: "Ending", description: "A last screen." });
export type Ending = z.infer<typeof endingSchema>;
