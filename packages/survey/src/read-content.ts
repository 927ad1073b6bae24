import type { Content } from "./schema.ts";

/**
 * A campaign's content as the survey needs it. A light check: the CLI validates the whole against the schema.
 * Throws an `Error` that names the place, the expectation and what was found.
 */
export function readContent(content: unknown): Content {
  if (isContent(content)) return content;
  throw new Error(fault(content));
}

function isContent(content: unknown): content is Content {
  return fault(content) === undefined;
}

function fault(content: unknown): string | undefined {
  if (!isRecord(content)) return expected("content", "an object", content);
  const { questions } = content;
  for (const key of ["company", "thanks"]) {
    if (!isText(content[key])) return expected(`content.${key}`, "a text", content[key]);
  }
  if (questions === undefined) return undefined;
  if (!Array.isArray(questions) || !questions.length) return expected("content.questions", "questions", questions);
  const ids = new Set();
  for (const [index, question] of questions.entries()) {
    const path = `content.questions[${index}]`;
    if (!isRecord(question)) return expected(path, "an object", question);
    if (typeof question.id !== "string" || ids.has(question.id)) return expected(`${path}.id`, "a text of its own", question.id);
    if (question.type !== "nps" && question.type !== "text") return expected(`${path}.type`, '"nps" or "text"', question.type);
    for (const key of ["text", "low", "high", "placeholder"]) {
      if (!isText(question[key])) return expected(`${path}.${key}`, "a text", question[key]);
    }
    ids.add(question.id);
  }
  return undefined;
}

function expected(path: string, expectation: string, found: unknown): string {
  return `${path}: expected ${expectation}, found ${JSON.stringify(found)}`;
}

function isRecord(value: unknown): value is { [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Left out, a text, or texts by language or group. */
function isText(value: unknown): boolean {
  return value === undefined || typeof value === "string" || (isRecord(value) && Object.values(value).every(isText));
}
