/** Below this many answers a score is too uncertain to act on. A sensible default, not a standard. */
export const enoughAnswers = 30;

/** Whether `n` answers are too few to tell. */
export function tooFew(n: number, enough = enoughAnswers): boolean {
  return n < enough;
}
