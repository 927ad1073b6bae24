import { type Localised, localise } from "@noren/core";
import type { Strings } from "./locales/strings.ts";
import type { Group } from "./logic.ts";
import type { Content, Question } from "./schema.ts";

type GroupTexts = { [group in Group]: Localised };

/** A question's words in one language. */
export interface Texts {
  title: string;
  low: string;
  high: string;
  placeholder: string;
}

/** What a question of any type may say in the merchant's words. */
interface Words {
  text?: GroupTexts | Localised | undefined;
  low?: Localised | undefined;
  high?: Localised | undefined;
  placeholder?: Localised | undefined;
}

export function textsOf(question: Question, content: Content, strings: Strings, locale: string, group: Group): Texts {
  const { text, low, high, placeholder }: Words = question;
  const say = (words: Localised | undefined, own: string) => (words === undefined ? own : localise(words, locale));
  const company = say(content.company, strings.us);
  const title = say(isGroupTexts(text) ? text[group] : text, question.type === "nps" ? strings.nps : strings.reason[group]);
  return {
    title: title.replaceAll("[company]", () => company),
    low: say(low, strings.low),
    high: say(high, strings.high),
    placeholder: say(placeholder, strings.placeholder),
  };
}

function isGroupTexts(text: Words["text"]): text is GroupTexts {
  return typeof text === "object" && "promoter" in text;
}
