import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Problem } from "@noren/core/validate";
import { paint } from "../paint.ts";
import type { Terminal } from "../terminal.ts";
import { jsonSchema } from "../validate/json-schema.ts";
import { readJson } from "../validate/read-json.ts";
import { validate } from "../validate/validate.ts";
import { readOptions } from "./read-options.ts";

const help = `noren validate [file]

  Checks a configuration (noren.config.json unless named). Exit status 1 when something is wrong; warnings, which
  hinder nothing, leave it 0.

  --json     print the problems as JSON
  --schema   print the JSON Schema of the configuration, for editors
`;

export async function validateCommand(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readOptions(
    args,
    { json: { type: "boolean" }, schema: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    1,
  );
  if (values.help) terminal.out(help);
  else if (values.schema) terminal.out(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
  else return check(positionals[0] ?? "noren.config.json", values.json === true, terminal);
  return 0;
}

async function check(file: string, asJson: boolean, terminal: Terminal): Promise<number> {
  const problems = await problemsOf(file, terminal.cwd);
  const errors = problems.filter(({ level }) => level !== "warning");
  const warnings = problems.filter(({ level }) => level === "warning");
  const valid = errors.length === 0;
  const { green, red, yellow } = paint(terminal);
  if (asJson) terminal.out(`${JSON.stringify({ file, valid, problems }, null, 2)}\n`);
  else {
    if (valid) terminal.out(`${green("✓")} ${file} is valid\n`);
    else terminal.err(`${red("✗")} ${file}: ${counted(errors, "problem")}\n${list(file, errors, terminal)}`);
    if (warnings.length) terminal.err(`${yellow("!")} ${file}: ${counted(warnings, "warning")}\n${list(file, warnings, terminal)}`);
  }
  return valid ? 0 : 1;
}

async function problemsOf(file: string, cwd: string): Promise<Problem[]> {
  const text = await readFile(path.resolve(cwd, file), "utf8").catch(() => undefined);
  if (text === undefined) return [{ path: "", expected: "a file (noren init writes one)", found: "none of this name that can be read" }];
  const read = readJson(text);
  return "problem" in read ? [read.problem] : validate(read.value);
}

const counted = ({ length }: readonly Problem[], word: string): string => `${length} ${word}${length === 1 ? "" : "s"}`;

function list(file: string, problems: readonly Problem[], terminal: Terminal): string {
  const { bold, dim } = paint(terminal);
  return problems
    .map(({ path: at, expected, found }) => `  ${bold(at || file)}\n    ${dim("expected")} ${expected}\n    ${dim("found")}    ${found}\n`)
    .join("");
}
