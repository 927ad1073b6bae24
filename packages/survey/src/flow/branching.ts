import { type Condition, type Json, type Localised, localise } from "@noren/core";
import { type Answer, type Flow, isBlank, isSkipped, type State } from "../logic.ts";
import { linesOf } from "../questions/lines-of.ts";
import type { SurveyFacts } from "../questions/question-type.ts";
import { isRecord } from "../read-content.ts";
import type { Choice, Content, Question } from "../schema.ts";

/** What branching needs to know of the page. */
export interface BranchingContext {
  readonly facts: SurveyFacts;
  evaluate(condition: Condition, extra: { [key: string]: Json }): boolean;
}

/** Longest text that is put into another one, in UTF-16 units. */
const longestPiped = 80;

type Values = { answers: { [question: string]: Json }; variables: { [name: string]: string | number | boolean }; score: number };

/** Jumps, conditions of questions, variables and the score: all are worked out anew from the answers on the path, so that none can be stale. */
export function createBranching({ variables: first = {}, endings = [] }: Content, questions: readonly Question[], ctx: BranchingContext) {
  const holds = (condition: Condition | undefined, values: Values) => condition === undefined || ctx.evaluate(condition, { ...values });

  /** What the answers of the questions gone through make of answers, variables and score. */
  const valuesOf = ({ path, answers }: State): Values => {
    const values: Values = { answers: {}, variables: { ...first }, score: 0 };
    for (const step of path) {
      const question = questions[step];
      const answer = answers[step]?.answer ?? null;
      if (!question || answer === null || isBlank(answer) || isSkipped(answer)) continue;
      values.answers[question.id] = answer;
      for (const id of idsIn(answer)) values.score += choicesOf(question).find((choice) => choice.id === id)?.score ?? 0;
      for (const { if: condition, variable, to, add } of question.set ?? []) {
        if (!holds(condition, values)) continue;
        values.variables[variable] = to ?? Number(values.variables[variable] ?? 0) + (add ?? 0);
      }
    }
    return values;
  };

  /** The first question from an index on that is to be asked. */
  const firstShown = (from: number, values: Values): number => {
    const shown = questions.findIndex(
      (question, index) =>
        index >= from && holds(question.showIf, values) && (question.type !== "product" || linesOf(question, ctx.facts).length > 0),
    );
    return shown < 0 ? questions.length : shown;
  };

  const jumpOf = (after: number, values: Values) => questions[after]?.next?.find((jump) => holds(jump.if, values))?.go;

  const flow: Flow = {
    next(state, after) {
      const values = valuesOf(state);
      const go = jumpOf(after, values);
      if (go === undefined) return firstShown(after + 1, values);
      const index = questions.findIndex(({ id }) => id === go);
      return index < 0 ? questions.length : firstShown(index, values);
    },
    ending(state) {
      const values = valuesOf(state);
      const last = state.path[state.path.length - 2] ?? -1;
      const go = jumpOf(last, values);
      return (endings.find(({ id }) => id === go) ?? endings.find((ending) => holds(ending.if, values)))?.id ?? null;
    },
  };

  /**
   * Puts answers, variables and facts into a text: `{answers.reason}`, `{product.name|this product}`. What is put in is a piece of text, cut
   * and on one line, and is never read again.
   */
  const pipe = (text: string, state: State, locale: string): string =>
    text.replace(/\{([a-z][\w.-]*)(?:\|([^{}]*))?\}/gi, (_, path: string, fallback = "") => {
      const { answers, ...values } = valuesOf(state);
      const labels = Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, labelOf(id, answer, locale)]));
      let found: unknown = { ...ctx.facts, ...values, answers: labels };
      for (const key of path.split(".")) found = isRecord(found) && Object.hasOwn(found, key) ? found[key] : undefined;
      if (typeof found !== "string" && typeof found !== "number") return fallback;
      // Controls, and marks that would turn the reading direction of what follows.
      const line = `${found}`.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\s]+/gu, " ").trim();
      return line.length > longestPiped ? `${line.slice(0, longestPiped - 1)}…` : line || fallback;
    });

  const labelOf = (id: string, answer: Json, locale: string): Json => {
    const question = questions.find((candidate) => candidate.id === id);
    const label = (one: Json): Json => {
      if (typeof one === "object" && one && "other" in one) return one.other;
      const text: Localised | undefined = question && choicesOf(question).find((choice) => choice.id === one)?.text;
      return text === undefined ? one : localise(text, locale);
    };
    return Array.isArray(answer) ? answer.map(label).join(", ") : label(answer);
  };

  return { flow, pipe };
}

const choicesOf = (question: Question): readonly Pick<Choice, "id" | "text" | "score">[] =>
  question.type === "matrix" ? question.columns : "choices" in question ? (question.choices ?? []) : [];

/** Ids of choices in an answer: its own, a list's, or a matrix's columns. */
const idsIn = (answer: Answer): unknown[] => (typeof answer === "object" ? Object.values(answer) : [answer]);
