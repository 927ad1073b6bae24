import { showValue } from "@noren/core/validate";
import type { Ending, Question } from "../schema.ts";
import type { Course } from "./course.ts";
import { error, type Finding, warning } from "./finding.ts";

const theEnd = "end";

/** Jumps that lead nowhere or round, and what no way leads to. */
export function checkCourse(questions: readonly Question[], endings: readonly Ending[], course: Course): Finding[] {
  return [
    ...checkIds(questions, endings),
    ...(course.start.to.has(course.end)
      ? [warning(["questions"], "a question that is always asked", "that each may be left out: then there is nothing to show")]
      : []),
    ...questions.flatMap((question, index) => checkQuestion(question, index, questions, endings, course)),
    ...endings.flatMap(({ id }, index) =>
      course.reached.has(course.end + 1 + index)
        ? []
        : [error(["endings", index], "an ending that some answers lead to", `${showValue(id)}, which none does`)],
    ),
  ];
}

function checkIds(questions: readonly Question[], endings: readonly Ending[]): Finding[] {
  const taken = new Map<string, string>([[theEnd, "the name of the end in jumps"]]);
  return [["questions", questions] as const, ["endings", endings] as const].flatMap(([list, parts]) =>
    parts.flatMap(({ id }, index) => {
      const other = taken.get(id);
      taken.set(id, other ?? `the id of ${list}[${index}] too`);
      return other === undefined ? [] : [error([list, index, "id"], "an id of its own", `${showValue(id)}, ${other}`)];
    }),
  );
}

function checkQuestion(
  { id, next = [], showIf }: Question,
  index: number,
  questions: readonly Question[],
  endings: readonly Ending[],
  course: Course,
): Finding[] {
  const at = ["questions", index];
  const findings = next.flatMap(({ go }, jump) => {
    const path = [...at, "next", jump];
    const target = questions.findIndex((question) => question.id === go);
    if (target < 0 && go !== theEnd && endings.every((ending) => ending.id !== go))
      return [error([...path, "go"], `the id of a question or of an ending, or "${theEnd}"`, showValue(go))];
    const ways = course.from[index];
    if (!course.reached.has(index)) return [];
    if (!ways?.jumps.has(jump)) return [error(path, "a jump that some answers take", "one that none does")];
    // Every circle goes back somewhere.
    const goesBack = target >= 0 && target <= index && (target === index || course.after(target).has(index));
    return goesBack
      ? [error([...path, "go"], "a question that was not gone through before", `${showValue(go)}: to come to it again ends the survey`)]
      : [];
  });
  if (course.reached.has(index)) return findings;
  const places = [course.start, ...course.from.filter((_, place) => course.reached.has(place))];
  // Its turn comes, and then it is left out.
  return showIf && places.some(({ considered }) => considered.has(index))
    ? [...findings, error([...at, "showIf"], "a condition that can be met", showValue(showIf))]
    : [...findings, error(at, "a question that some answers lead to", `${showValue(id)}, which none does`)];
}
