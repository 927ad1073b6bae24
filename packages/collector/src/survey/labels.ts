import type { Localised } from "@noren/core";
import * as z from "zod";

/** What a configuration calls the questions and choices of a survey. What is written in a way not known here is left out. */
export interface SurveyLabels {
  /** What stands for `[company]` in texts. */
  company?: Localised;
  /** In the order in which they are asked. */
  questions: QuestionLabels[];
}

export interface QuestionLabels {
  id: string;
  type: string;
  text?: Localised;
  low?: Localised;
  high?: Localised;
  /** Choices by id, in their order. */
  choices: Map<string, Localised | undefined>;
  /** Of a matrix: rows and columns. */
  rows: Map<string, Localised | undefined>;
  columns: Map<string, Localised | undefined>;
}

const localised = z.union([z.string(), z.record(z.string(), z.string())]);
const maybe = z.optional(localised).catch(undefined);
const choices = z.array(z.object({ id: z.string(), text: maybe })).catch([]);

const question = z.object({
  id: z.string(),
  type: z.string(),
  text: maybe,
  low: maybe,
  high: maybe,
  choices: z.optional(choices),
  rows: z.optional(choices),
  columns: z.optional(choices),
});

const contentSchema = z.object({
  company: maybe,
  questions: z.array(z.unknown()),
});

/** Reads the content of a survey's campaign. */
export function readLabels(content: unknown): SurveyLabels {
  const parsed = contentSchema.safeParse(content);
  if (!parsed.success) return { questions: [] };
  const { company, questions } = parsed.data;
  return {
    ...(company === undefined ? {} : { company }),
    questions: questions.flatMap((each) => {
      const found = question.safeParse(each);
      if (!found.success || found.data.type === "statement") return [];
      const { id, type, text, low, high, choices: listed = [], rows = [], columns = [] } = found.data;
      return [
        {
          id,
          type,
          // One for each group of the answer before has no text of its own.
          ...(text === undefined || (typeof text === "object" && "promoter" in text) ? {} : { text }),
          ...(low === undefined ? {} : { low }),
          ...(high === undefined ? {} : { high }),
          choices: byId(listed),
          rows: byId(rows),
          columns: byId(columns),
        },
      ];
    }),
  };
}

function byId(list: readonly { id: string; text?: Localised | undefined }[]): Map<string, Localised | undefined> {
  return new Map(list.map(({ id, text }) => [id, text]));
}
