import { stepOf } from "./step-of.ts";

/**
 * How often each step from `low` to `high` was answered: `high − low + 1` numbers.
 * @throws AnswerError at the first answer that is no step. Leave skipped questions out before.
 */
export function spreadOf(answers: Iterable<unknown>, low: number, high: number): number[] {
  const spread = new Array<number>(high - low + 1).fill(0);
  for (const answer of answers) {
    const place = stepOf(answer, low, high) - low;
    spread[place] = (spread[place] ?? 0) + 1;
  }
  return spread;
}
