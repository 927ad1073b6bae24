import type { Json, WidgetEvents } from "@noren/core";
import { isRecord } from "./read-content.ts";
import type { Content, Question } from "./schema.ts";

export { readContent } from "./read-content.ts";

/** A step of a scale, or text. */
export type Answer = number | string;
export type Group = "promoter" | "passive" | "detractor";

/** All that is known of one visitor's way through a survey, as it is kept over a reload. Lists go by the question's index. */
export type State = {
  /** UUID, made on the device before anything is sent. */
  response: string;
  /** Ids of the questions that this state is about. */
  questions: string[];
  /** The order that the answers are about. */
  order: string | null;
  /** On phones: whether the small bar was opened. */
  open: boolean;
  /** Index of the question; the number of questions when all is done. */
  step: number;
  /** What is chosen or typed, given as an answer or not yet. */
  drafts: (Answer | null)[];
  answers: ({ answer: Answer; sequence: number } | null)[];
  /** Of the answer given last; 0 before the first. */
  sequence: number;
};

export type Action =
  | { type: "open" }
  /** Something was chosen or typed in the question shown. */
  | { type: "draft"; value: Answer }
  /** Makes the draft of a question an answer, if that is still the one shown. */
  | { type: "settle"; step: number }
  | { type: "next" }
  | { type: "back" };

export function start(questions: readonly Question[], response: string, order: string | null = null): State {
  return {
    response,
    questions: questions.map(({ id }) => id),
    order,
    open: false,
    step: 0,
    drafts: questions.map(() => null),
    answers: questions.map(() => null),
    sequence: 0,
  };
}

/** The state after an action; the same object when the action changes nothing. */
export function reduce(questions: readonly Question[], state: State, action: Action): State {
  const { step, drafts, answers } = state;
  const question = questions[step];
  if (!question) return state;
  switch (action.type) {
    case "open":
      return { ...state, open: true };
    case "draft":
      return (question.type === "nps" ? scale.includes(action.value) : typeof action.value === "string")
        ? { ...state, open: true, drafts: put(drafts, step, action.value) }
        : state;
    case "back":
      return { ...state, step: Math.max(0, step - 1) };
    case "settle": {
      if (action.step !== step) return state;
      const draft = drafts[step] ?? null;
      const answer = typeof draft === "string" ? draft.trim() : draft;
      // An emptied text replaces what was given before; one that was empty all along is no answer.
      if (answer === null || answer === (answers[step]?.answer ?? "")) return state;
      const sequence = state.sequence + 1;
      return { ...state, sequence, answers: put(answers, step, { answer, sequence }) };
    }
    case "next": {
      const settled = reduce(questions, state, { type: "settle", step });
      // Words may be left out; a scale without a choice has nothing to go on with.
      return question.type === "nps" && !settled.answers[step] ? settled : { ...settled, open: true, step: step + 1 };
    }
  }
}

export function isDone(state: State): boolean {
  return state.step >= state.questions.length;
}

/** Ids of the questions that were gone through, in order. */
export function pathOf(state: State): string[] {
  return state.questions.slice(0, state.step);
}

/** The answers that led from one state to the next, as they are tracked. */
export function given(questions: readonly Question[], before: State, after: State): WidgetEvents["survey_answered"][] {
  return questions.flatMap(({ id, type }, index) => {
    const answered = after.answers[index];
    if (!answered || answered === before.answers[index]) return [];
    return [{ response: after.response, question: id, ...answered, type, ...(after.order === null ? {} : { order: after.order }) }];
  });
}

/** Group of the last NPS answer up to the question shown. */
export function groupOf(questions: readonly Question[], state: State): Group {
  const scores = state.drafts.filter((_, index) => index <= state.step && questions[index]?.type === "nps");
  const score = Number(scores.pop());
  return score > 8 ? "promoter" : score > 6 ? "passive" : "detractor";
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

/** The steps of the NPS scale. */
export const scale: readonly Answer[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Whether something kept is a state of these very questions; an edited survey begins anew. */
export function isState(questions: readonly Question[], kept: Json | undefined): kept is State {
  return (
    isRecord(kept) &&
    typeof kept.step === "number" &&
    Array.isArray(kept.drafts) &&
    Array.isArray(kept.answers) &&
    `${kept.questions}` === `${questions.map(({ id }) => id)}`
  );
}

function put<Value>(list: Value[], at: number, value: Value): Value[] {
  return list.map((old, index) => (index === at ? value : old));
}
