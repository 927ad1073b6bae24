import * as z from "zod";

const some = z.number().check(z.gte(0));

/** Data of `survey_answered` as a widget should send it. Stored data may differ; what does is left out of the report. */
export const answerData = z.object({
  response: z.string(),
  question: z.string(),
  sequence: z.number(),
  answer: z.json(),
  type: z.string(),
  /** Milliseconds spent on the question. */
  took: z.optional(some).catch(undefined),
  /** Number of steps. */
  scale: z.optional(some).catch(undefined),
  version: z.optional(z.string()).catch(undefined),
  /** Ids of the choices in the order shown. */
  shown: z.optional(z.array(z.string())).catch(undefined),
});

export const completionData = z.object({
  response: z.string(),
  path: z.array(z.string()),
  /** Why this may be no person. */
  suspect: z.optional(z.string()).catch(undefined),
});
export type CompletionData = z.infer<typeof completionData>;

const text = z.optional(z.string()).catch(undefined);

/** What segments are made of, fixed at the campaign's trigger. */
export const contextData = z
  .object({ device: text, returning: z.optional(z.boolean()).catch(undefined), stage: text, product: text, language: text })
  .catch({ device: undefined, returning: undefined, stage: undefined, product: undefined, language: undefined });
