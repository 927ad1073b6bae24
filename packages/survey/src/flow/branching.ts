import { type Condition, type Json, localise, type WidgetContext } from "@noren/core";
import type { MoreStrings } from "../locales/more/strings.ts";
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
const LONGEST_PIPED = 80;

/** Noren's own words for answers. */
type AnswerWords = Pick<MoreStrings, "sources" | "yes" | "no">;

/** `createBranching`, with Noren's own words where one of the questions has no others for its answers. */
export async function loadBranching(
  content: Content,
  questions: readonly Question[],
  ctx: BranchingContext & Pick<WidgetContext, "locale">,
) {
  const words = questions.some(({ type }) => type === "attribution" || type === "yes-no")
    ? await (await import("../questions/others.ts")).loadMore(ctx.locale)
    : undefined;
  return createBranching(content, questions, ctx, words);
}

type Values = { answers: { [question: string]: Json }; variables: { [name: string]: string | number | boolean }; score: number };

/** Jumps, conditions of questions, variables and the score: all are worked out anew from the answers on the path, so that none can be stale. */
export function createBranching(
  { variables: first = {}, endings = [] }: Content,
  questions: readonly Question[],
  ctx: BranchingContext,
  words?: AnswerWords,
) {
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
      return line.length > LONGEST_PIPED ? `${line.slice(0, LONGEST_PIPED - 1)}…` : line || fallback;
    });

  const labelOf = (id: string, answer: Json, locale: string): Json => {
    const question = questions.find((candidate) => candidate.id === id);
    if (!question || question.type === "matrix") return null;
    const label = (one: Json): Json => {
      if (typeof one === "object" && one && "other" in one) return one.other;
      if (question.type === "product") return linesOf(question, ctx.facts).find((line) => line.id === one)?.name ?? one;
      if (question.type === "yes-no") return localise((one ? question.yes : question.no) ?? words?.[one ? "yes" : "no"] ?? "", locale);
      const text = choicesOf(question).find((choice) => choice.id === one)?.text;
      if (text !== undefined) return localise(text, locale);
      return question.type === "attribution" ? (new Map<Json, string>(Object.entries(words?.sources ?? {})).get(one) ?? one) : one;
    };
    return Array.isArray(answer) ? answer.map(label).join(", ") : label(answer);
  };

  return { flow, pipe };
}

const choicesOf = (question: Question): readonly Pick<Choice, "id" | "text" | "score">[] =>
  question.type === "matrix" ? question.columns : "choices" in question ? (question.choices ?? []) : [];

/** Ids of choices in an answer: its own, a list's, or a matrix's columns. */
const idsIn = (answer: Answer): unknown[] => (typeof answer === "object" ? Object.values(answer) : [answer]);
