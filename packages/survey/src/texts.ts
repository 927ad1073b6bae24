import { type Localised, localise } from "@noren/core";
import type { Strings } from "./locales/strings.ts";
import type { Group } from "./logic.ts";
import type { Content, Question } from "./schema.ts";

/** A question's words in one language. */
export interface Texts {
  title: string;
  low: string;
  high: string;
  placeholder: string;
}

export function textsOf(question: Question, content: Content, strings: Strings, locale: string, group: Group): Texts {
  const say = (text: Localised | undefined, own: string) => (text === undefined ? own : localise(text, locale));
  const company = say(content.company, strings.us);
  const nps = question.type === "nps";
  const title = nps ? say(question.text, strings.nps) : say(forGroup(question.text, group), strings.reason[group]);
  return {
    title: title.replaceAll("[company]", () => company),
    low: say(nps ? question.low : undefined, strings.low),
    high: say(nps ? question.high : undefined, strings.high),
    placeholder: say(nps ? undefined : question.placeholder, strings.placeholder),
  };
}

type GroupTexts = { [group in Group]: Localised };

function forGroup(text: GroupTexts | Localised | undefined, group: Group): Localised | undefined {
  return isGroupTexts(text) ? text[group] : text;
}

function isGroupTexts(text: GroupTexts | Localised | undefined): text is GroupTexts {
  return typeof text === "object" && "promoter" in text;
}
