import { findFact, showValue } from "@noren/core/validate";
import type { Content, Question } from "../schema.ts";

/** Where a name is looked for. */
export interface Place {
  content: Content;
  questions: readonly Question[];
  /** Indexes of the questions that may be answered by then. */
  given: ReadonlySet<number>;
}

/** What is wrong with a dotted name of a condition or a text; undefined where it names something. */
export function findName(path: string, { content, questions, given }: Place): { expected: string; found: string } | undefined {
  const [root = "", name] = path.split(".");
  const found = showValue(path);
  if (root === "score") return undefined;
  if (root === "variables") {
    const names = Object.keys(content.variables ?? {});
    return name !== undefined && names.includes(name)
      ? undefined
      : { expected: `one of \`variables\` (${names.map((one) => showValue(one)).join(", ") || "none"})`, found };
  }
  if (root === "answers") {
    const index = questions.findIndex(({ id }) => id === name);
    const question = questions[index];
    if (!question || question.type === "statement") return { expected: "the answer to one of the questions", found };
    return given.has(index) ? undefined : { expected: "an answer that may be given by then", found };
  }
  return findFact(path, ["answers", "variables", "score"]);
}
