import { stepOf } from "./step-of.ts";

/**
 * Which group an NPS answer is in.
 * @throws AnswerError when it is no whole number from 0 to 10: 6.5 and 8.5 lie between the groups.
 */
export function npsGroupOf(answer: unknown): "promoter" | "passive" | "detractor" {
  const step = stepOf(answer, 0, 10);
  return step >= 9 ? "promoter" : step >= 7 ? "passive" : "detractor";
}
