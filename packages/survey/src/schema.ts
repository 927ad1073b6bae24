import { localisedSchema } from "@noren/core/schema";
import * as z from "zod/mini";

const questionId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));

/** 0–10, "would you recommend". Texts left out are Noren's own; `[company]` in them stands for `company`. */
export const npsQuestionSchema = z.strictObject({
  id: questionId,
  type: z.literal("nps"),
  text: z.optional(localisedSchema),
  /** What 0 and 10 mean. */
  low: z.optional(localisedSchema),
  high: z.optional(localisedSchema),
});

/** One text for each group of the NPS answer given before: 9–10, 7–8, 0–6. */
export const groupTextsSchema = z.strictObject({ promoter: localisedSchema, passive: localisedSchema, detractor: localisedSchema });

/** An answer in the shopper's own words; may be left empty. */
export const textQuestionSchema = z.strictObject({
  id: questionId,
  type: z.literal("text"),
  text: z.optional(z.union([groupTextsSchema, localisedSchema])),
  placeholder: z.optional(localisedSchema),
});

export const questionSchema = z.discriminatedUnion("type", [npsQuestionSchema, textQuestionSchema]);
export type Question = z.infer<typeof questionSchema>;

/** `content` of a survey campaign. An empty object asks the NPS question, then the reason, in Noren's own words. */
export const contentSchema = z.strictObject({
  kind: z.optional(z.literal("nps")),
  /** Name of the shop in the questions. Left out: "us". */
  company: z.optional(localisedSchema),
  questions: z.optional(
    z.array(questionSchema).check(
      z.minLength(1),
      z.refine((questions) => new Set(questions.map(({ id }) => id)).size === questions.length, "Each question needs an id of its own"),
    ),
  ),
  thanks: z.optional(z.strictObject({ title: z.optional(localisedSchema), text: z.optional(localisedSchema) })),
  layout: z.optional(z.literal("card")),
});
export type Content = z.infer<typeof contentSchema>;
