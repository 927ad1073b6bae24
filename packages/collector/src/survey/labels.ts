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
  /** One, or one for each group of the score before: promoters, passives, detractors. Empty: Noren's own words. */
  texts: Localised[];
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

const byGroup = z.object({ promoter: localised, passive: localised, detractor: localised });

const question = z.object({
  id: z.string(),
  type: z.string(),
  text: z.optional(z.union([byGroup, localised])).catch(undefined),
  low: maybe,
  high: maybe,
  choices: z.optional(choices),
  rows: z.optional(choices),
  columns: z.optional(choices),
});

const contentSchema = z.object({
  company: maybe,
  questions: z.optional(z.array(z.unknown())),
});

/** What is asked by a survey that names no questions. */
const usual = [
  { id: "nps", type: "nps" },
  { id: "reason", type: "text" },
];

/** Reads the content of a survey's campaign; `undefined` where the configuration does not have it. */
export function readLabels(content: unknown): SurveyLabels {
  const parsed = contentSchema.safeParse(content);
  if (!parsed.success) return { questions: [] };
  const { company, questions = usual } = parsed.data;
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
          texts: text === undefined ? [] : isByGroup(text) ? [text.promoter, text.passive, text.detractor] : [text],
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

const isByGroup = (text: Localised | z.infer<typeof byGroup>): text is z.infer<typeof byGroup> => byGroup.safeParse(text).success;

function byId(list: readonly { id: string; text?: Localised | undefined }[]): Map<string, Localised | undefined> {
  return new Map(list.map(({ id, text }) => [id, text]));
}
