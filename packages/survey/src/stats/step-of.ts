import { AnswerError } from "./answer-error.ts";

/** Whether an answer is a whole number from `low` to `high`. Nothing is rounded, nothing is read from text. */
export function isStep(answer: unknown, low: number, high: number): answer is number {
  return typeof answer === "number" && Number.isInteger(answer) && answer >= low && answer <= high;
}

/**
 * The answer as a step of its scale.
 * @throws AnswerError when it is no whole number from `low` to `high`.
 */
export function stepOf(answer: unknown, low: number, high: number): number {
  if (isStep(answer, low, high)) return answer;
  throw new AnswerError(answer, `a whole number from ${low} to ${high}`);
}
