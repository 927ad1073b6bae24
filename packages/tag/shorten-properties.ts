import { parseAst } from "rollup/parseAst";
import { applyEdits, type Edit } from "./apply-edits.ts";
import { isNode, type Node } from "./find-bindings.ts";

function* nodesOf(value: unknown): Generator<Node> {
  if (isNode(value)) yield value;
  if (typeof value === "object" && value !== null) for (const part of Object.values(value)) yield* nodesOf(part);
}

/**
 * Gives properties short names, by a table from long to short. Throws an Error where a long one stands as text, by which it could be reached
 * as well, or where a short one is in use already.
 */
export function shortenProperties(code: string, table: ReadonlyMap<string, string>): string {
  const shortOnes = new Set(table.values());
  const edits: Edit[] = [];
  const look = (key: unknown, shorthand = false): void => {
    if (!isNode(key) || key.type !== "Identifier") return;
    const { name, start, end } = key;
    if (shortOnes.has(`${name}`)) throw new Error(`expected ${name} to be free, found it as a property at ${start}`);
    const text = table.get(`${name}`);
    if (text !== undefined) edits.push({ start, end: shorthand ? start : end, text: shorthand ? `${text}:` : text });
  };
  for (const node of nodesOf(parseAst(code))) {
    const { type, computed, key, property, value, start } = node;
    if (type === "Literal" && table.has(`${value}`)) throw new Error(`expected ${value} as a property only, found it as text at ${start}`);
    if (type === "MemberExpression" && !computed) look(property);
    if (/^(Property|MethodDefinition|PropertyDefinition)$/.test(type) && !computed) look(key, node.shorthand === true);
  }
  return applyEdits(code, edits);
}
