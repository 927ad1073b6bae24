import type { Content } from "./schema.ts";

/**
 * A campaign's content, looked at as far as the survey would fail without it: the CLI holds the whole against the schema.
 * Throws an `Error` that says what was expected and found.
 */
export function readContent(content: unknown): Content {
  if (isContent(content)) return content;
  throw new Error(`content: expected questions with id and type, found ${JSON.stringify(content)}`);
}

function isContent(content: unknown): content is Content {
  if (!isRecord(content)) return false;
  const { questions = [{ id: "", type: "nps" }] } = content;
  return (
    Array.isArray(questions) &&
    questions.length > 0 &&
    questions.every((question) => isRecord(question) && typeof question.id === "string" && typeof question.type === "string")
  );
}

export function isRecord(value: unknown): value is { [key: string]: unknown } {
  return typeof value === "object" && value !== null;
}
