import * as z from "zod/mini";
import { endingSchema } from "./schema/ending.ts";
import { questionSchema } from "./schema/questions.ts";
import { optionalText } from "./schema/texts.ts";

export type { Ending } from "./schema/ending.ts";
export type { Assignment, Jump } from "./schema/flow.ts";
export type { Choice, Question, QuestionOf } from "./schema/questions.ts";

/** `content` of a survey campaign. An empty object asks the NPS question, then the reason, in Noren's own words. */
export const contentSchema = z.strictObject({
  company: optionalText("Name of the shop in the questions. Left out: “us”."),
  questions: z
    .optional(
      z.array(questionSchema).check(
        z.minLength(1),
        z.maxLength(100),
        z.refine((questions) => new Set(questions.map(({ id }) => id)).size === questions.length, "Each question needs an id of its own"),
      ),
    )
    .check(z.describe("What is asked, in this order. Left out: the NPS question, then the reason, in Noren's own words.")),
  variables: z
    .optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])))
    .check(z.describe("Variables that answers set, with their first values.")),
  thanks: z
    .optional(
      z.strictObject({
        title: optionalText("Heading. Left out: Noren's own words."),
        text: optionalText("A line under it. Left out: Noren's own words."),
      }),
    )
    .check(z.describe("What stands at the end.")),
  endings: z.optional(z.array(endingSchema).check(z.minLength(1))).check(z.describe("Other last screens, by condition or by jump.")),
  layout: z.optional(z.enum(["card", "bar", "tab", "modal", "beside", "full"])).check(
    z.meta({
      description:
        "How it looks: a card in a corner (a sheet on phones), a bar along the lower edge, a tab on the side that opens, a dialog in the middle, beside an element, the whole page. An inline survey stands in its place.",
      default: "card",
    }),
  ),
  beside: z.optional(z.string()).check(z.describe("CSS selector of the element to stand beside, for the layout `beside`.")),
  tab: optionalText("What the tab says, for the layout `tab`. Left out: Noren's own words."),
  anonymous: z
    .optional(z.boolean())
    .check(z.meta({ description: "Sends what the shopper does here with neither visitor nor session.", default: false })),
  clean: z.optional(z.array(z.enum(["email", "phone", "card", "order"]))).check(
    z.meta({
      description: "What is taken out of the shopper's own words before they leave the device.",
      default: ["email", "phone", "card", "order"],
    }),
  ),
});
export type Content = z.infer<typeof contentSchema>;
