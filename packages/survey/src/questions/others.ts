import { loadMore } from "../locales/more/index.ts";
import type { MoreStrings } from "../locales/more/strings.ts";
import type { Question, QuestionOf } from "../schema.ts";
import { fields } from "./fields.tsx";
import type { QuestionType } from "./question-type.ts";
import { ratings } from "./ratings.tsx";
import { loadSkips } from "./skips.tsx";
import { slider } from "./slider.tsx";
import { statement } from "./statement.tsx";

type Other = Exclude<Question["type"], "nps" | "text">;
type Family = (words: Promise<MoreStrings>, locale: string) => Promise<{ [Type in Other]?: QuestionType<QuestionOf<Type>> }>;

const own: Family = async (words, locale) => {
  const known = await words;
  return { ...ratings(known), ...fields(known, locale), slider: slider(known), statement: statement(known) };
};
const drawn: Family = async (words) => (await import("./symbols.tsx")).symbols(await words);
const lists: Family = async (words) => (await import("./lists.ts")).lists(await words);

/** The types that a usual popup does not ask, by families that come in one file each: it weighs less than one for each type. */
const families: { [Type in Other]: Family } = {
  csat: own,
  ces: own,
  number: own,
  stars: drawn,
  emoji: drawn,
  thumbs: drawn,
  slider: own,
  single: lists,
  multiple: lists,
  "yes-no": lists,
  attribution: lists,
  picture: lists,
  product: lists,
  consent: lists,
  dropdown: lists,
  ranking: lists,
  matrix: lists,
  "short-text": own,
  email: own,
  phone: own,
  date: own,
  statement: own,
};

/** How a type is asked, with its own words for a BCP 47 language. Rejects where it is unknown. */
export async function loadOther(type: string, locale: string): Promise<QuestionType> {
  const found = isOther(type) && (await families[type](loadMore(locale), locale))[type];
  if (found) return found;
  throw new Error(`content: expected a type of question (nps, text, ${Object.keys(families).join(", ")}), found ${type}`);
}

/** What else those need who asked for these: words, and ways out of a question. */
export { loadMore, loadSkips };

const isOther = (type: string): type is Other => Object.hasOwn(families, type);
