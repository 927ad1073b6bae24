import type { Localised } from "@noren/core";
import type { Strings } from "./locales/strings.ts";
import type { Group } from "./logic.ts";
import type { QuestionType, Texts } from "./questions/question-type.ts";
import type { Content, Question } from "./schema.ts";

type GroupTexts = { [group in Group]: Localised };

/** What a question of any type may say in the merchant's words. */
interface Words {
  text?: GroupTexts | Localised | undefined;
  low?: Localised | undefined;
  high?: Localised | undefined;
  placeholder?: Localised | undefined;
  button?: Localised | undefined;
}

/** The words of a question: the merchant's, else its type's own. */
export function textsOf(
  question: Question,
  { own }: QuestionType,
  { company }: Content,
  strings: Strings,
  group: Group,
  say: (text: Localised) => string,
): Texts {
  const { text, ...words }: Words = question;
  const usual: { [key: string]: string | undefined } = { ...own?.(question, strings, group) };
  const pick = (key: string, given: Localised | undefined) => (given === undefined ? (usual[key] ?? "") : say(given));
  return {
    title: pick("title", isGroupTexts(text) ? text[group] : text).replaceAll("[company]", () =>
      company === undefined ? strings.us : say(company),
    ),
    low: pick("low", words.low),
    high: pick("high", words.high),
    placeholder: pick("placeholder", words.placeholder),
    button: pick("button", words.button),
  };
}

function isGroupTexts(text: Words["text"]): text is GroupTexts {
  return "promoter" in Object(text);
}
