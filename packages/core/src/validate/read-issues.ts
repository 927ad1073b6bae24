import type { core } from "zod/mini";
import { jsonPath, type PathKey, valueAt } from "./json-path.ts";
import type { Problem } from "./problem.ts";
import { keysAt } from "./schema-at.ts";
import { showValue } from "./show-value.ts";

type Issue = core.$ZodIssue;

/** The problems that a schema finds in a value, each as a path, an expectation and a finding. `prefix` leads every path. */
export function readIssues(schema: core.$ZodType, value: unknown, issues: readonly Issue[], prefix: readonly PathKey[] = []): Problem[] {
  const at = (keys: readonly PathKey[], expected: string): Problem => ({
    path: jsonPath([...prefix, ...keys]),
    expected,
    found: showValue(valueAt(value, keys)),
  });

  const read = (issue: Issue, base: readonly PathKey[]): Problem[] => {
    const keys = [...base, ...issue.path.map((key) => (typeof key === "symbol" ? String(key) : key))];
    if (issue.code === "unrecognized_keys") {
      const known = keysAt(schema, keys);
      const expected = known.length ? `one of the keys ${known.join(", ")}` : "no such key";
      return issue.keys.map((key) => ({ path: jsonPath([...prefix, ...keys, key]), expected, found: `the key ${JSON.stringify(key)}` }));
    }
    if (issue.code === "invalid_union") {
      if (issue.discriminator !== undefined) {
        const values = ("options" in issue ? (issue.options ?? []) : []).map((option) => JSON.stringify(option)).join(", ");
        return [at(keys, `one of ${values}`)];
      }
      const inside = nearest(issue.errors);
      if (inside) return inside.flatMap((part) => read(part, keys));
      return [at(keys, [...new Set(issue.errors.flat().map(expectation))].join(" or "))];
    }
    return [at(keys, expectation(issue))];
  };
  return issues.flatMap((issue) => read(issue, []));
}

/** The alternative that got furthest into the value: what was probably meant. None when all failed at its very start. */
function nearest(alternatives: readonly Issue[][]): Issue[] | undefined {
  const depth = (issues: Issue[]) =>
    Math.min(...issues.map((issue) => issue.path.length + (issue.code === "unrecognized_keys" || issue.code === "invalid_union" ? 1 : 0)));
  const [best] = [...alternatives].filter((issues) => issues.length > 0).sort((a, b) => depth(b) - depth(a) || a.length - b.length);
  return best && depth(best) > 0 ? best : undefined;
}

const kinds: { [type: string]: string } = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
  tuple: "a list",
};

function expectation(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return kinds[issue.expected] ?? issue.expected;
    case "invalid_value":
      return issue.values.length === 1
        ? JSON.stringify(issue.values[0])
        : `one of ${issue.values.map((value) => JSON.stringify(value)).join(", ")}`;
    case "too_small":
      return size(issue.origin, `at least ${issue.minimum}`, Number(issue.minimum));
    case "too_big":
      return size(issue.origin, `at most ${issue.maximum}`, Number(issue.maximum));
    case "invalid_format":
      // The one pattern of Noren's schemas is that of ids.
      return issue.pattern?.includes("[a-z0-9-]")
        ? "small letters, digits and hyphens, at most 64"
        : `text of the form ${issue.pattern ?? issue.format}`;
    default:
      return issue.message;
  }
}

function size(origin: string, amount: string, count: number): string {
  if (origin === "string") return `a text of ${amount} ${count === 1 ? "character" : "characters"}`;
  if (origin === "array" || origin === "set") return `a list of ${amount} ${count === 1 ? "entry" : "entries"}`;
  return `a number of ${amount}`;
}
