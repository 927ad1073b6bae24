import { loadMore } from "../locales/more/index.ts";
import type { Question, QuestionOf } from "../schema.ts";
import type { QuestionType } from "./question-type.ts";

type Loaded<Type extends Question["type"]> = QuestionType<QuestionOf<Type>>;

const choices = async (locale: string) => (await import("./choices.tsx")).choices(await loadMore(locale));
const fields = async (locale: string) => (await import("./fields.tsx")).fields(await loadMore(locale), locale);
const ratings = async (locale: string) => (await import("./ratings.tsx")).ratings(await loadMore(locale));
const symbols = async (locale: string) => (await import("./symbols.tsx")).symbols(await loadMore(locale));

/** The types that a usual popup does not ask, each loaded with its family where a survey does. */
const loaders: { [Type in Exclude<Question["type"], "nps" | "text">]: (locale: string) => Promise<Loaded<Type>> } = {
  csat: async (locale) => (await ratings(locale)).csat,
  ces: async (locale) => (await ratings(locale)).ces,
  number: async (locale) => (await ratings(locale)).number,
  stars: async (locale) => (await symbols(locale)).stars,
  emoji: async (locale) => (await symbols(locale)).emoji,
  thumbs: async (locale) => (await symbols(locale)).thumbs,
  slider: async (locale) => (await import("./slider.tsx")).slider(await loadMore(locale)),
  single: async (locale) => (await choices(locale)).single,
  multiple: async (locale) => (await choices(locale)).multiple,
  "yes-no": async (locale) => (await choices(locale))["yes-no"],
  attribution: async (locale) => (await choices(locale)).attribution,
  picture: async (locale) => (await choices(locale)).picture,
  product: async (locale) => (await choices(locale)).product,
  consent: async (locale) => (await choices(locale)).consent,
  dropdown: async (locale) => (await import("./dropdown.tsx")).dropdown(await loadMore(locale)),
  "short-text": async (locale) => (await fields(locale))["short-text"],
  email: async (locale) => (await fields(locale)).email,
  phone: async (locale) => (await fields(locale)).phone,
  date: async (locale) => (await fields(locale)).date,
  ranking: async (locale) => (await import("./ranking.tsx")).ranking(await loadMore(locale)),
  matrix: async (locale) => (await import("./matrix.tsx")).matrix(await loadMore(locale)),
  statement: async (locale) => (await import("./statement.tsx")).statement(await loadMore(locale)),
};

/** How a type is asked, with its own words for a BCP 47 language. Rejects where it is unknown. */
export function loadOther(type: string, locale: string): Promise<QuestionType> {
  if (isOther(type)) return loaders[type](locale);
  throw new Error(`content: expected a type of question (nps, text, ${Object.keys(loaders).join(", ")}), found ${type}`);
}

const isOther = (type: string): type is keyof typeof loaders => Object.hasOwn(loaders, type);
