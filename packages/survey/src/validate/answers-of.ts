import type { Json } from "@noren/core";
import { isRequired } from "../logic.ts";
import type { Question } from "../schema.ts";

const steps = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** All answers that a question can get, where they are few and known; else undefined. */
export function answersOf(question: Question): Json[] | undefined {
  switch (question.type) {
    case "nps":
      return steps(0, 10);
    case "csat":
    case "emoji":
      return steps(1, 5);
    case "ces":
      return steps(1, 7);
    case "number": {
      const { from = 1, to = 5 } = question;
      return to - from > 10 ? undefined : steps(from, to);
    }
    case "stars":
      return steps(1, question.steps ?? 5);
    case "thumbs":
      return [0, 1];
    case "yes-no":
      return [true, false];
    case "statement":
      return [];
    case "dropdown":
      return question.choices.map(({ id }) => id);
    case "single":
      return question.other === undefined ? question.choices.map(({ id }) => id) : undefined;
    case "picture":
      return question.multiple ? undefined : question.choices.map(({ id }) => id);
    default:
      return undefined;
  }
}

/** Whether one may go on from a question without an answer that counts. */
export const mayStayOpen = (question: Question): boolean => !isRequired(question) || !!question.skip?.length;
