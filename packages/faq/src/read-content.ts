import type { Content } from "./schema.ts";

/**
 * A campaign's content, looked at as far as the panel would fail without it: the CLI holds the whole against the schema.
 * @throws Error that says what was expected and found.
 */
export function readContent(content: unknown): Content {
  if (isContent(content)) return content;
  throw new Error(
    `content: expected an object with optional title, greeting, contact, popular and launcher, found ${JSON.stringify(content)}`,
  );
}

function isContent(content: unknown): content is Content {
  if (!isRecord(content)) return false;
  const { popular = [], contact = {}, launcher = {} } = content;
  return Array.isArray(popular) && isRecord(contact) && isRecord(launcher);
}

function isRecord(value: unknown): value is { [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
