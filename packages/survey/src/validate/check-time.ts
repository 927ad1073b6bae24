import type { Question } from "../schema.ts";
import type { Course } from "./course.ts";
import { type Finding, warning } from "./finding.ts";
import { secondsOf } from "./seconds.ts";

/** Longer than this, more and more people leave before the end. */
const MOST = 90;

/** Whether the longest way through takes too long. Only for surveys without circles. */
export function checkTime(questions: readonly Question[], course: Course): Finding[] {
  const longest = new Map<number, number>();
  const from = (places: ReadonlySet<number>): number => Math.max(0, ...[...places].map(secondsFrom));
  const secondsFrom = (index: number): number => {
    const question = questions[index];
    if (!question) return 0;
    const seconds = longest.get(index) ?? secondsOf(question) + from(course.from[index]?.to ?? new Set());
    longest.set(index, seconds);
    return seconds;
  };
  const seconds = Math.round(from(course.start.to));
  return seconds > MOST
    ? [warning(["questions"], `a survey of at most ${MOST} seconds`, `about ${seconds} seconds on the longest way`)]
    : [];
}
