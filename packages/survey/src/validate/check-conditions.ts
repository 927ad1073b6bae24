import type { Condition } from "@noren/core";
import { checkCondition, jsonPath, type PathKey, showValue } from "@noren/core/validate";
import type { Content, Ending, Question } from "../schema.ts";
import { pathsIn, treeOf } from "./condition-tree.ts";
import type { Course } from "./course.ts";
import { error, type Finding } from "./finding.ts";
import { findName } from "./names.ts";
import { outcomesOf } from "./outcomes.ts";

/** Conditions that name what is not there or cannot be known yet, that cannot be met, and what answers do to variables. */
export function checkConditions(content: Content, questions: readonly Question[], endings: readonly Ending[], course: Course): Finding[] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  /** `given` holds the questions that may be answered where the condition is looked at. */
  const check = (condition: Condition | undefined, at: readonly PathKey[], given: ReadonlySet<number>): Finding[] => {
    if (!condition) return [];
    const path = jsonPath(at);
    const tree = treeOf(condition);
    const findings = [
      ...checkCondition(condition, path).map((problem): Finding => ({ ...problem, level: "error" })),
      ...pathsIn(tree).flatMap((part) => {
        const fault = findName(part.path, { content, questions, given });
        return fault ? [error([...at, part.path], fault.expected, fault.found)] : [];
      }),
    ];
    return findings.length || outcomesOf(tree, new Map(), byId).met
      ? findings
      : [error(at, "a condition that can be met", showValue(condition))];
  };

  const { variables = {} } = content;
  const ofQuestions = questions.flatMap((question, index) => {
    if (!course.reached.has(index)) return [];
    const at = ["questions", index];
    const before = course.before(index);
    const withOwn = new Set([...before, index]);
    return [
      ...check(question.showIf, [...at, "showIf"], before),
      ...(question.next ?? []).flatMap((jump, place) => check(jump.if, [...at, "next", place, "if"], withOwn)),
      ...(question.set ?? []).flatMap((assignment, place) => [
        ...check(assignment.if, [...at, "set", place, "if"], withOwn),
        ...checkAssignment(assignment, [...at, "set", place], variables),
      ]),
    ];
  });
  return [...ofQuestions, ...endings.flatMap((ending, index) => check(ending.if, ["endings", index, "if"], course.reached))];
}

function checkAssignment(
  { variable, to, add }: NonNullable<Question["set"]>[number],
  at: readonly PathKey[],
  variables: NonNullable<Content["variables"]>,
): Finding[] {
  const first = variables[variable];
  const known = Object.keys(variables).map((name) => showValue(name));
  if (first === undefined) return [error([...at, "variable"], `one of \`variables\` (${known.join(", ") || "none"})`, showValue(variable))];
  if ((to === undefined) === (add === undefined)) return [error(at, "either `to` or `add`", to === undefined ? "neither" : "both")];
  if (add !== undefined && typeof first !== "number")
    return [error([...at, "add"], "a variable that is a number", `${showValue(variable)}, first ${showValue(first)}`)];
  return [];
}
