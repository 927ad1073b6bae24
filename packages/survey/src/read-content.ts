import type { Content } from "./schema.ts";

/**
 * A campaign's content, looked at as far as the survey would not know what to do: the CLI holds the whole against the schema.
 * Throws an `Error` that says what was expected and found.
 */
export function readContent(content: unknown): Content {
  if (isContent(content)) return content;
  throw new Error(`content: expected questions in a list, found ${JSON.stringify(content)}`);
}

function isContent(content: unknown): content is Content {
  return isRecord(content) && (content.questions === undefined || isRecord(Object(content.questions)[0]));
}

export function isRecord(value: unknown): value is { [key: string]: unknown } {
  return typeof value === "object" && value !== null;
}
