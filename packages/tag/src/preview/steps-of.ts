import { type Campaign, type Json, type Localised, localise } from "@noren/core";
import type { Content } from "@noren/survey";
import { questionsOf, readContent, type State, start, straightFlow } from "@noren/survey/logic";

/** A place in a survey that can be looked at. */
export interface Step {
  /** What the toolbar calls it: a question's id and words, or an ending's. */
  id: string;
  title: string;
  /** Index of the question to stand at; the number of questions at the end. */
  at: number;
  ending: string | null;
  /** All is answered. */
  over: boolean;
  /** The thanks. */
  last: boolean;
}

/** The places of a survey's content in their order: questions, endings, the thanks. None in a content that is no survey's. */
export function stepsOf({ widget, content }: Campaign, locale: string): Step[] {
  const read = widget === "survey" ? attempt(() => readContent(content)) : undefined;
  if (!read) return [];
  const questions = questionsOf(read);
  const title = (text: unknown): string => (isText(text) ? localise(text, locale) : "");
  return [
    ...questions.map((question, at) => ({
      id: question.id,
      title: title("text" in question && question.text),
      at,
      ending: null,
      over: false,
      last: false,
    })),
    ...(read.endings ?? []).map((ending) => ({
      id: ending.id,
      title: title(ending.title),
      at: questions.length,
      ending: ending.id,
      over: true,
      last: false,
    })),
    { id: "end", title: title(read.thanks?.title), at: questions.length, ending: null, over: true, last: true },
  ];
}

/** What is kept of a shopper who came to a step without an answer. `sequence` has to rise for a mounted survey to follow. */
export function stateAt(content: Content, { at, ending }: Step, order: string | null, sequence: number): State {
  const questions = questionsOf(content);
  const state = start({ questions, flow: straightFlow, isValid: () => true }, "preview", order);
  return { ...state, open: true, sequence, ending, path: [...Array(at + 1).keys()] };
}

/** A step's state as JSON. */
export const kept = (state: State): Json => JSON.parse(JSON.stringify(state));

const isText = (text: unknown): text is Localised =>
  typeof text === "string" || (typeof text === "object" && text !== null && !("promoter" in text));

function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
