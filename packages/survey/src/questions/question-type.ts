import type { Facts, Json, Localised, WidgetEvents } from "@noren/core";
import type { ComponentChild } from "preact";
import type { Strings } from "../locales/strings.ts";
import type { Answer, Group } from "../logic.ts";
import type { Kind } from "../privacy/kind.ts";
import type { Question } from "../schema.ts";

/** A question's words in one language. */
export interface Texts {
  title: string;
  low: string;
  high: string;
  placeholder: string;
  /** On the button that goes on; empty for the usual word. */
  button: string;
}

export interface QuestionProps<Asked extends Question = Question> {
  question: Asked;
  texts: Texts;
  strings: Strings;
  /** What is chosen or typed so far. */
  value: Answer | null;
  facts: SurveyFacts;
  /** Random and the same for the whole response: seeds shuffles. */
  response: string;
  /** For `aria-describedby` of the control: the help and what is wrong. */
  describedBy: string | undefined;
  /** For `aria-invalid` of the control. */
  invalid: boolean;
  /** A text of the merchant in the language shown, with what is piped into it. */
  say(text: Localised): string;
  onDraft(value: Answer | null): void;
  /** A choice that goes on by itself when it was made by pointer: keys must never move on. */
  onChoose(value: Answer, byPointer: boolean): void;
  /** Focus left the control. */
  onLeave(): void;
}

/** How a type of question is asked. Its control is named by the element `title`. */
export interface QuestionType<Asked extends Question = Question> {
  View(props: QuestionProps<Asked>): ComponentChild;
  /** Words where the merchant gave none. */
  own?(question: Asked, strings: Strings, group: Group): Partial<Texts>;
  /** Says what is wrong with a draft that is not blank; undefined where nothing is. */
  fault?(question: Asked, draft: Answer): string | undefined;
  /** What the event of an answer says besides: the order shown, the number of steps. */
  data?(question: Asked, response: string, facts: SurveyFacts): Pick<WidgetEvents["survey_answered"], "shown" | "scale" | "version">;
  /** What leaves the device of an answer in the shopper's own words: all of it but `kinds`, and the number of the order that is known. */
  clean?(answer: Json, kinds: readonly Kind[], order: string | null): Json;
  /** A tap goes on at once; no button stands there before something is chosen. */
  readonly advances?: boolean;
  /** Says that an answer is missing, where there are better words than the survey's. */
  readonly missing?: string;
  readonly style?: string;
}

/** What a survey may know of the page. */
export type SurveyFacts = Partial<Facts>;
