import type { Json, WidgetEvents } from "@noren/core";
import type { Content, Question } from "./schema.ts";

export { readContent } from "./read-content.ts";

/** A step of a scale, or text. */
export type Answer = number | string;
export type Group = "promoter" | "passive" | "detractor";

/** All that is known of one visitor's way through a survey; what is kept over a reload. */
export interface State {
  /** UUID, made on the device before anything is sent. */
  readonly response: string;
  /** The order that the answers are about. */
  readonly order?: string;
  /** On phones: whether the small bar was opened. */
  readonly open: boolean;
  /** Index of the question; the number of questions when all is done. */
  readonly step: number;
  readonly answers: { readonly [question: string]: { readonly answer: Answer; readonly sequence: number } };
  /** What was chosen or typed, and not yet given as an answer. */
  readonly drafts: { readonly [question: string]: Answer };
  /** Of the answer given last; 0 before the first. */
  readonly sequence: number;
}

export type Action =
  | { type: "open" }
  | { type: "draft"; question: string; value: Answer }
  /** Makes a draft an answer. */
  | { type: "settle"; question: string }
  | { type: "next" }
  | { type: "back" };

export function start(response: string, order?: string): State {
  return { response, ...(order === undefined ? {} : { order }), open: false, step: 0, answers: {}, drafts: {}, sequence: 0 };
}

/** The state after an action; the same object when the action changes nothing. */
export function reduce(questions: readonly Question[], state: State, action: Action): State {
  if (isDone(questions, state)) return state;
  switch (action.type) {
    case "open":
      return state.open ? state : { ...state, open: true };
    case "draft": {
      const question = questions.find(({ id }) => id === action.question);
      if (!question || !fits(question, action.value) || shownOf(state, question.id) === action.value) return state;
      return { ...state, open: true, drafts: { ...state.drafts, [question.id]: action.value } };
    }
    case "settle":
      return settle(questions, state, action.question);
    case "next": {
      const question = questions[state.step];
      if (!question) return state;
      const settled = settle(questions, state, question.id);
      // Words may be left out; a scale without a choice has nothing to go on with.
      if (question.type === "nps" && !own(settled.answers, question.id)) return state;
      return { ...settled, open: true, step: state.step + 1 };
    }
    case "back":
      return state.step ? { ...state, step: state.step - 1 } : state;
  }
}

function settle(questions: readonly Question[], state: State, id: string): State {
  const draft = own(state.drafts, id);
  const question = questions.find((one) => one.id === id);
  if (draft === undefined || !question) return state;
  const answer = typeof draft === "string" ? draft.trim() : draft;
  const { [id]: _settled, ...drafts } = state.drafts;
  // An emptied text replaces what was sent before; one that was empty all along is no answer.
  if (answer === (own(state.answers, id)?.answer ?? "")) return { ...state, drafts };
  const sequence = state.sequence + 1;
  return { ...state, drafts, sequence, answers: { ...state.answers, [id]: { answer, sequence } } };
}

/** What a question shows: the draft, else the answer. */
export function shownOf(state: State, question: string): Answer | undefined {
  return own(state.drafts, question) ?? own(state.answers, question)?.answer;
}

export function isDone(questions: readonly Question[], state: State): boolean {
  return state.step >= questions.length;
}

/** Ids of the questions that were gone through, in order. */
export function pathOf(questions: readonly Question[], state: State): string[] {
  return questions.slice(0, state.step).map(({ id }) => id);
}

/** The answers that an action gave, as they are tracked. */
export function given(questions: readonly Question[], before: State, after: State): WidgetEvents["survey_answered"][] {
  return questions.flatMap(({ id, type }) => {
    const answered = own(after.answers, id);
    if (!answered || answered.sequence === own(before.answers, id)?.sequence) return [];
    return [{ response: after.response, question: id, ...answered, type, ...(after.order === undefined ? {} : { order: after.order }) }];
  });
}

/** Group of the last NPS answer before `question`, or of the one chosen now. */
export function groupOf(questions: readonly Question[], state: State): Group {
  const scores = questions.slice(0, state.step + 1).flatMap(({ id, type }) => (type === "nps" ? [shownOf(state, id)] : []));
  const score = Number(scores.at(-1) ?? 0);
  return score >= 9 ? "promoter" : score >= 7 ? "passive" : "detractor";
}

/** The questions that a content asks; without any, the NPS question and its reason. */
export function questionsOf({ questions }: Content): readonly Question[] {
  return (
    questions ?? [
      { id: "nps", type: "nps" },
      { id: "reason", type: "text" },
    ]
  );
}

/** Longest text answer, in UTF-16 units: an answer and its draft have to fit into a campaign's 8 kB. */
export const longestText = 1000;

function fits(question: Question, value: unknown): value is Answer {
  return question.type === "nps"
    ? typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 10
    : typeof value === "string" && value.length <= longestText;
}

/** A state as it was kept, made to fit today's questions; `undefined` if it is none. */
export function restore(questions: readonly Question[], kept: Json | undefined): State | undefined {
  if (!isObject(kept) || typeof kept.response !== "string" || !kept.response) return undefined;
  const state = start(kept.response, typeof kept.order === "string" ? kept.order : undefined);
  const answers: { [id: string]: State["answers"][string] } = {};
  const drafts: { [id: string]: Answer } = {};
  let { sequence } = state;
  for (const question of questions) {
    const answered = isObject(kept.answers) ? own(kept.answers, question.id) : undefined;
    const draft = isObject(kept.drafts) ? own(kept.drafts, question.id) : undefined;
    if (isObject(answered) && typeof answered.sequence === "number" && fits(question, answered.answer))
      answers[question.id] = { answer: answered.answer, sequence: answered.sequence };
    if (fits(question, draft)) drafts[question.id] = draft;
    sequence = Math.max(sequence, own(answers, question.id)?.sequence ?? 0);
  }
  if (typeof kept.sequence === "number") sequence = Math.max(sequence, kept.sequence);
  const missing = questions.findIndex(({ id, type }) => type === "nps" && !own(answers, id));
  const furthest = missing < 0 ? questions.length : missing;
  const step = typeof kept.step === "number" && kept.step >= 0 ? Math.min(Math.floor(kept.step), furthest) : 0;
  return { ...state, open: kept.open === true, step, answers, drafts, sequence };
}

function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A question may be called `constructor`. */
function own<Value>(record: { readonly [key: string]: Value }, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
