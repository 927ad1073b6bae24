import type { Question } from "../schema.ts";
import { nps } from "./nps.tsx";
import type { QuestionType } from "./question-type.ts";
import { text } from "./text.tsx";

/** What an NPS popup needs is here; the others come where a survey asks one. */
const load = async (type: string, locale: string): Promise<QuestionType> =>
  type === "nps" ? nps : type === "text" ? text : (await import("./others.ts")).loadOther(type, locale);

/** How each type among the questions is asked, with its own words for a BCP 47 language. Rejects where a type is unknown. */
export async function loadTypes(questions: readonly Question[], locale: string): Promise<Map<string, QuestionType>> {
  return new Map(await Promise.all(questions.map(async ({ type }): Promise<[string, QuestionType]> => [type, await load(type, locale)])));
}
