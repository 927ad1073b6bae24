import { localisedSchema } from "@noren/core/schema";
import * as z from "zod/mini";

const questionId = z
  .string()
  .check(
    z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
    z.describe("Its name in events and in the report, unique in the survey. Small letters, digits and hyphens, at most 64."),
  );

export const npsQuestionSchema = z
  .strictObject({
    id: questionId,
    type: z.literal("nps").check(z.describe("Would you recommend us, 0 to 10.")),
    text: z.optional(localisedSchema).check(z.describe("The question. `[company]` stands for `company`. Left out: Noren's own words.")),
    low: z.optional(localisedSchema).check(z.describe("What 0 means. Left out: Noren's own words.")),
    high: z.optional(localisedSchema).check(z.describe("What 10 means. Left out: Noren's own words.")),
  })
  .check(z.describe("Would you recommend us, 0 to 10."));

export const groupTextsSchema = z
  .strictObject({
    promoter: localisedSchema.check(z.describe("After 9 or 10.")),
    passive: localisedSchema.check(z.describe("After 7 or 8.")),
    detractor: localisedSchema.check(z.describe("After 0 to 6.")),
  })
  .register(z.globalRegistry, { description: "One text for each group of the NPS answer given before." });

export const textQuestionSchema = z
  .strictObject({
    id: questionId,
    type: z.literal("text").check(z.describe("An answer in the shopper's own words.")),
    text: z
      .optional(z.union([groupTextsSchema, localisedSchema]))
      .check(z.describe("The question, or one for each group of the NPS answer given before. Left out: Noren's own words.")),
    placeholder: z.optional(localisedSchema).check(z.describe("In the empty field. Left out: Noren's own words.")),
  })
  .check(z.describe("An answer in the shopper's own words; it may be left empty."));

export const questionSchema = z.discriminatedUnion("type", [npsQuestionSchema, textQuestionSchema]);
export type Question = z.infer<typeof questionSchema>;

/** `content` of a survey campaign. An empty object asks the NPS question, then the reason, in Noren's own words. */
export const contentSchema = z.strictObject({
  kind: z.optional(z.literal("nps")).check(z.meta({ description: "The kind of survey. There is one.", default: "nps" })),
  company: z.optional(localisedSchema).check(z.describe("Name of the shop in the questions. Left out: “us”.")),
  questions: z
    .optional(
      z.array(questionSchema).check(
        z.minLength(1),
        z.refine((questions) => new Set(questions.map(({ id }) => id)).size === questions.length, "Each question needs an id of its own"),
      ),
    )
    .check(z.describe("What is asked, in this order. Left out: the NPS question, then the reason, in Noren's own words.")),
  thanks: z
    .optional(
      z.strictObject({
        title: z.optional(localisedSchema).check(z.describe("Heading. Left out: Noren's own words.")),
        text: z.optional(localisedSchema).check(z.describe("A line under it. Left out: Noren's own words.")),
      }),
    )
    .check(z.describe("What stands at the end.")),
  layout: z.optional(z.literal("card")).check(z.meta({ description: "How it looks. There is one layout.", default: "card" })),
});
export type Content = z.infer<typeof contentSchema>;
