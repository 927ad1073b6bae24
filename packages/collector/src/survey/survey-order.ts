import type { MeasureName } from "./measure.ts";

/** Puts questions in the order of the configuration; those that it does not name follow in the order given. */
export function inOrder<Question extends { question: string }>(questions: readonly Question[], configured: readonly string[]): Question[] {
  const place = ({ question }: Question) => {
    const found = configured.indexOf(question);
    return found < 0 ? configured.length : found;
  };
  return [...questions].sort((one, other) => place(one) - place(other));
}

const preference: readonly MeasureName[] = ["nps", "csat", "ces", "mean", "yes"];

/** The question that stands for the survey: the first with an NPS, else with a CSAT, a CES, any number. */
export function leadingQuestion<Question extends { measure?: MeasureName; n: number }>(
  questions: readonly Question[],
): Question | undefined {
  for (const name of preference) {
    const found = questions.find(({ measure, n }) => measure === name && n > 0);
    if (found) return found;
  }
  return undefined;
}
