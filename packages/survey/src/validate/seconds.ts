import type { Localised } from "@noren/core";
import { isRequired } from "../logic.ts";
import type { Question } from "../schema.ts";
import { textsIn } from "./texts-in.ts";

/** Silent reading of connected text by adults, per second: Trauzettel-Klosinski and Dietz 2012 (IReST), 228 words of English, 357 characters of Japanese and 255 of Chinese a minute. */
const WORDS_PER_SECOND = 228 / 60;
const KANA_PER_SECOND = 357 / 60;
const HAN_PER_SECOND = 255 / 60;
/** To make up one's mind, point and press: the operators M, P and K of Card, Moran and Newell 1980. */
const DECIDE = 1.35 + 1.1 + 0.2;
const PRESS = 1.1 + 0.2;
/** Typing on phones: 36.2 words a minute, Palin et al. 2019. */
const TYPE_WORD = 60 / 36.2;
/** Words of a usual answer of several lines, of one line, of an address; our own estimates. */
const LONG_WORDS = 12;
const SHORT_WORDS = 4;
const ADDRESS_WORDS = 5;
/** Noren's own question where there is none of the merchant's: about as long as the NPS question. */
const OWN_QUESTION = 15 / WORDS_PER_SECOND;

/** Seconds to read a text; of several languages the one that takes longest. */
export function secondsToRead(text: Localised): number {
  return Math.max(0, ...(typeof text === "string" ? [text] : Object.values(text)).map(read));
}

function read(text: string): number {
  const characters = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu)?.length ?? 0;
  const words =
    text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。！？「」]/gu, " ").match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  const perSecond = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? KANA_PER_SECOND : HAN_PER_SECOND;
  return words / WORDS_PER_SECOND + characters / perSecond;
}

/** About how long a question takes to read and to answer, in seconds. What may be left out counts half: some leave it out. */
export function secondsOf(question: Question): number {
  const own = textsIn(question);
  const groups = own.filter(({ keys }) => keys.length > 1 && keys[0] === "text");
  // Of the texts for NPS groups only one is read.
  const others = own.filter((text) => !groups.includes(text));
  const reading =
    others.reduce((sum, { text }) => sum + secondsToRead(text), 0) +
    Math.max(0, ...groups.map(({ text }) => secondsToRead(text))) +
    ("text" in question && question.text !== undefined ? 0 : OWN_QUESTION);
  const answering = secondsToAnswer(question);
  return reading + (isRequired(question) ? answering : answering / 2);
}

function secondsToAnswer(question: Question): number {
  switch (question.type) {
    case "text":
      return DECIDE + LONG_WORDS * TYPE_WORD + PRESS;
    case "short-text":
      return DECIDE + SHORT_WORDS * TYPE_WORD + PRESS;
    case "email":
    case "phone":
      return ADDRESS_WORDS * TYPE_WORD + PRESS;
    case "date":
      return 3 * DECIDE + PRESS;
    case "multiple":
      return Math.max(question.least ?? 1, Math.min(question.most ?? 3, question.choices.length, 3)) * DECIDE + PRESS;
    case "ranking":
      return question.choices.length * DECIDE + PRESS;
    case "matrix":
      return question.rows.length * DECIDE + PRESS;
    case "statement":
      return PRESS * 2;
    case "nps":
    case "csat":
    case "ces":
    case "number":
    case "stars":
    case "emoji":
    case "thumbs":
    case "single":
    case "yes-no":
      return DECIDE;
    default:
      return DECIDE + PRESS;
  }
}
