import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { buildConfigSchema, validate } from "../../packages/cli/src/index.ts";
import { messageOf } from "./message-of.ts";
import { root } from "./root.ts";

/** The JSON examples of a Markdown text. */
export function jsonExamples(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, text = ""]) => text);
}

/** What is wrong with an example: no JSON, or a configuration, a campaign or a build that `noren` would refuse. */
export function faultsOf(example: string): readonly string[] {
  let value: unknown;
  try {
    value = JSON.parse(example);
  } catch (error) {
    return [messageOf(error)];
  }
  if (typeof value !== "object" || value === null) return [];
  if ("out" in value)
    return (buildConfigSchema.safeParse(value).error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);
  const whole = "widget" in value ? { version: 1, site: "x", endpoint: "/", consent: { mode: "ask" }, campaigns: [value] } : value;
  return "version" in whole ? validate(whole).map(({ path, expected, found }) => `${path}: expected ${expected}, found ${found}`) : [];
}

/** Number of JSON examples in Markdown files, and what is wrong with them. */
export function findWrongExamples(files: readonly string[]): { count: number; findings: readonly string[] } {
  const examples = files.flatMap((file) => jsonExamples(readFileSync(file, "utf8")).map((text) => ({ file, text })));
  const findings = examples.flatMap(({ file, text }) =>
    faultsOf(text).map((fault) => `${relative(root, file)}, example ${JSON.stringify(text.slice(0, 60))}: ${fault}`),
  );
  return { count: examples.length, findings };
}
