import type { Json, WidgetEvents } from "@noren/core";
import type { Content, Question } from "./schema.ts";

export { readContent } from "./read-content.ts";

/**
 * A step of a scale, a choice's id, words, a day, yes or no; lists of choices' ids; or one of these objects: a choice's words of the shopper
 * (`{ other }`), a column's id for each row of a matrix, why there is no answer (`{ skipped }`).
 */
export type Answer = number | string | boolean | (string | { [key: string]: string })[] | { [key: string]: string };
export type Group = "promoter" | "passive" | "detractor";
export type SkipReason = "not-applicable" | "prefer-not-to-say";

/** All that is known of one visitor's way through a survey, as it is kept over a reload. Lists go by the question's index. */
export type State = {
  /** Made on the device before anything is sent: 128 random bits. */
  response: string;
  /** Ids of the questions that this state is about. */
  questions: string[];
  /** The order that the answers are about. */
  order: string | null;
  /** False while it is only a small bar or a tab that asks to be opened, as it begins on phones; null once it was put aside. */
  open: boolean | null;
  /** Indexes of the questions gone through; the last is the one shown, or the number of questions at the end. */
  path: number[];
  /** Id of the ending to be shown; null for the thanks. */
  ending: string | null;
  /** What is chosen or typed, given as an answer or not yet. */
  drafts: (Answer | null)[];
  answers: ({ answer: Answer; sequence: number } | null)[];
  /** Of the answer given last; 0 before the first. */
  sequence: number;
  /** Next was pressed where it could not go on. */
  stuck: boolean;
};

export type Action =
  /** null puts it aside. */
  | { type: "open"; open: true | null }
  /** Something was chosen or typed in the question shown. */
  | { type: "draft"; value: Answer | null }
  /** Makes the draft of a question an answer, if that is still the one shown. */
  | { type: "settle"; step: number }
  | { type: "next" }
  | { type: "back" };

/** Where to go on: the index of a question after another, the number of questions for the end. */
export interface Flow {
  next(state: State, after: number): number;
  ending(state: State): string | null;
}

/** What a survey asks and how it goes on. */
export interface Survey {
  questions: readonly Question[];
  flow: Flow;
  /** Whether a draft can be an answer. */
  isValid(question: Question, draft: Answer): boolean;
}

/** One question after the other. */
export const straightFlow: Flow = { next: (_, after) => after + 1, ending: () => null };

export function start({ questions, flow }: Survey, response: string, order: string | null = null): State {
  const state: State = {
    response,
    questions: questions.map(({ id }) => id),
    order,
    open: false,
    path: [],
    ending: null,
    drafts: questions.map(() => null),
    answers: questions.map(() => null),
    sequence: 0,
    stuck: false,
  };
  return { ...state, path: [flow.next(state, -1)] };
}

/** The state after an action; the same object when the action changes nothing. */
export function reduce(survey: Survey, state: State, action: Action): State {
  const { questions, flow } = survey;
  const { path, drafts, answers } = state;
  const step = stepOf(state);
  const question = questions[step];
  if (action.type === "open") return { ...state, open: action.open };
  if (!question) return state;
  switch (action.type) {
    case "draft":
      return { ...state, open: true, stuck: false, drafts: put(drafts, step, action.value) };
    case "back":
      return path[1] === undefined ? state : { ...state, stuck: false, path: path.slice(0, -1) };
    case "settle": {
      const answer = trimmed(drafts[step] ?? null);
      const given = answers[step]?.answer ?? null;
      // An emptied answer replaces what was given before; one that was empty all along is none.
      if (action.step !== step || answer === null || same(answer, given) || (isBlank(answer) && given === null)) return state;
      if (!isBlank(answer) && !survey.isValid(question, answer)) return state;
      const sequence = state.sequence + 1;
      return { ...state, sequence, answers: put(answers, step, { answer, sequence }) };
    }
    case "next": {
      const settled = reduce(survey, state, { type: "settle", step });
      const draft = trimmed(settled.drafts[step] ?? null);
      if (draft === null || isBlank(draft) ? isRequired(question) : !survey.isValid(question, draft)) return { ...settled, stuck: true };
      const next = flow.next(settled, step);
      // Never in a circle: who would come to a question again is at the end.
      const end = questions.length;
      const gone = { ...settled, open: true, stuck: false, path: [...path, path.includes(next) ? end : next] };
      return stepOf(gone) < end ? gone : { ...gone, ending: flow.ending(gone) };
    }
  }
}

/** Index of the question shown; the number of questions when all is done. */
export function stepOf({ path }: State): number {
  return path[path.length - 1] ?? 0;
}

export function isDone(state: State): boolean {
  return stepOf(state) >= state.questions.length;
}

/** Ids of the questions that were gone through, in order. */
export function pathOf(state: State): string[] {
  return state.path.slice(0, -1).flatMap((step) => state.questions[step] ?? []);
}

/** The answers that led from one state to the next, as they are tracked. */
export function given({ questions }: Survey, before: State, after: State): WidgetEvents["survey_answered"][] {
  const { response, order, answers } = after;
  return questions.flatMap(({ id, type }, index) => {
    const answered = answers[index];
    if (!answered || answered === before.answers[index]) return [];
    return [{ response, question: id, ...answered, type, ...(order !== null && { order }) }];
  });
}

/** Whether a question has to be answered: what is chosen has to be, what is typed or put in order may be left out. */
export function isRequired({ type, required }: Question): boolean {
  return required ?? !/text|email|phone|date|ranking|statement|^consent/.test(type);
}

/** Nothing chosen, nothing typed. */
export function isBlank(answer: Answer | null): boolean {
  return typeof answer === "object" ? !Object.keys({ ...answer })[0] : answer === "";
}

/** A way out in place of an answer. */
export function isSkipped(answer: Answer): boolean {
  return "skipped" in Object(answer);
}

/** Group of the last NPS answer up to the question shown. */
export function groupOf(questions: readonly Question[], { path, drafts }: State): Group {
  const scores = path.flatMap((step) => (questions[step]?.type === "nps" ? [drafts[step]] : []));
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

/** Whether something kept is a state of these very questions; an edited survey begins anew. */
export function isState(questions: readonly Question[], kept: Json | undefined): kept is State {
  const { path, drafts, answers, questions: known }: Partial<Record<keyof State, unknown>> = Object(kept);
  return [path, drafts, answers].every(Array.isArray) && `${known}` === `${questions.map(({ id }) => id)}`;
}

const trimmed = (draft: Answer | null) => (typeof draft === "string" ? draft.trim() : draft);

const same = (one: Answer | null, other: Answer | null) => JSON.stringify(one) === JSON.stringify(other);

function put<Value>(list: Value[], at: number, value: Value): Value[] {
  return list.map((old, index) => (index === at ? value : old));
}
