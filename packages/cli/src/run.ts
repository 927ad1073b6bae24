import { readFile } from "node:fs/promises";
import { addCommand } from "./commands/add-command.ts";
import { buildCommand } from "./commands/build-command.ts";
import { initCommand } from "./commands/init-command.ts";
import { validateCommand } from "./commands/validate-command.ts";
import { messageOf } from "./message-of.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

const help = `noren: customer-experience widgets for any online store

  noren init       ask a few things, write noren.config.json and noren.build.json
  noren add        add a survey from a template
  noren validate   check a configuration; every error names path, expectation and finding
  noren build      turn catalogue and questions into static files

  noren <command> --help   what a command takes
  noren --version
`;

const commands: { [name: string]: (args: string[], terminal: Terminal) => Promise<number> } = {
  init: initCommand,
  add: addCommand,
  validate: validateCommand,
  build: buildCommand,
};

/** Runs one command line. Returns the exit status: 0 done, 1 something is wrong with what was given, 2 the command was not understood. */
export async function run(args: string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    terminal.out(help);
    return 0;
  }
  if (name === "--version" || name === "-v") {
    const { version }: { version: string } = JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8"));
    terminal.out(`${version}\n`);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  try {
    if (!command) throw new UsageError(`"${name}" is no command of noren. Try: noren --help`);
    return await command(rest, terminal);
  } catch (error) {
    const message = messageOf(error);
    terminal.err(`${message.split("\n")[0]}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}
