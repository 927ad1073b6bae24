import type { Content } from "./schema.ts";

/**
 * A campaign's content, looked at as far as the panel would fail without it: the CLI holds the whole against the schema.
 * @throws Error that says what was expected and found.
 */
export function readContent(content: unknown): Content {
  if (isContent(content)) return content;
  throw new Error(`content: expected an object with a list "popular" and an object "contact", if any, found ${JSON.stringify(content)}`);
}

function isContent(content: unknown): content is Content {
  if (!isObject(content)) return false;
  const { popular = [], contact = {} } = content;
  return Array.isArray(popular) && isObject(contact);
}

function isObject(value: unknown): value is { [key: string]: unknown } {
  return value instanceof Object && !Array.isArray(value);
}
