import * as z from "zod";

/** What a configuration calls the questions and choices of a survey. What is written in a way not known here is left out. */
export interface SurveyLabels {
  /** In the order in which they are asked. */
  questions: QuestionLabels[];
}

export interface QuestionLabels {
  id: string;
  text?: Localised;
  low?: Localised;
  high?: Localised;
  /** Choices by id, in their order. */
  choices: Map<string, Localised | undefined>;
  /** Of a matrix: rows and columns. */
  rows: Map<string, Localised | undefined>;
  columns: Map<string, Localised | undefined>;
}

/** A text, or one for each language. */
export type Localised = string | { [language: string]: string };

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
    questions: questions.flatMap((each) => {
      const found = question.safeParse(each);
      if (!found.success || found.data.type === "statement") return [];
      const { id, text, low, high, choices: listed = [], rows = [], columns = [] } = found.data;
      return [
        {
          id,
          // One for each group of the answer before has no text of its own.
          ...(text === undefined || (typeof text === "object" && "promoter" in text) ? {} : { text: named(text, company) }),
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

/** The text in a language, else in English, else in the first there is. */
export function localise(text: Localised | undefined, language: string): string | undefined {
  if (text === undefined || typeof text === "string") return text;
  return text[language] ?? text.en ?? Object.values(text)[0];
}

/** The company's name in its place. */
function named(text: Localised, company: Localised | undefined): Localised {
  if (company === undefined) return text;
  if (typeof text === "string") return text.replaceAll("[company]", localise(company, "en") ?? "");
  return Object.fromEntries(
    Object.entries(text).map(([language, each]) => [language, each.replaceAll("[company]", localise(company, language) ?? "")]),
  );
}
