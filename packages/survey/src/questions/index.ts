import type { Question, QuestionOf } from "../schema.ts";
import { nps } from "./nps.tsx";
import type { QuestionType } from "./question-type.ts";
import { text } from "./text.tsx";

/** The types of questions, each loaded where a survey asks one: what an NPS popup needs is here, the others come by families. */
const loaders: {
  [Type in Question["type"]]?: (locale: string) => QuestionType<QuestionOf<Type>> | Promise<QuestionType<QuestionOf<Type>>>;
} = {
  nps: () => nps,
  text: () => text,
};

/** How each type among the questions is asked, with its own words for a BCP 47 language. Rejects where a type is unknown. */
export async function loadTypes(questions: readonly Question[], locale: string): Promise<Map<string, QuestionType>> {
  const types = [...new Set(questions.map(({ type }) => type))];
  return new Map(
    await Promise.all(
      types.map(async (type): Promise<[string, QuestionType]> => {
        const load = loaders[type];
        if (!load) throw new Error(`content: expected a type of question (${Object.keys(loaders)}), found ${type}`);
        return [type, await load(locale)];
      }),
    ),
  );
}
