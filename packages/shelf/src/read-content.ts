import type { Content } from "./schema.ts";

/**
 * A campaign's content, looked at as far as the shelf would fail without it: the CLI holds the whole against the schema.
 *
 * @throws {Error} that says what was expected and found.
 */
export function readContent(content: unknown): Content {
  if (isContent(content)) return content;
  throw new Error(`content: expected kind "related", "recently-viewed" or "matching", found ${JSON.stringify(content)}`);
}

function isContent(content: unknown): content is Content {
  return /^(related|recently-viewed|matching)$/.test(Object(content).kind);
}
