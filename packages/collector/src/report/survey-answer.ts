import type { Json } from "@noren/core/events";
import * as z from "zod";

/** One stored `survey_answered`. */
export interface SurveyAnswer {
  id: string;
  response: string;
  question: string;
  sequence: number;
  answer: Json;
  type: string;
  at: number;
  variant?: string;
}

/** One stored `survey_completed`. */
export interface SurveyCompletion {
  response: string;
  path: string[];
  at: number;
}

/** Data of the events as a widget should send them. Stored data may differ; what does is left out of the report. */
export const answerData = z.object({
  response: z.string(),
  question: z.string(),
  sequence: z.number(),
  answer: z.json(),
  type: z.string(),
});

export const completionData = z.object({ response: z.string(), path: z.array(z.string()) });
