import { type ParseArgsConfig, parseArgs } from "node:util";
import { messageOf } from "../message-of.ts";
import { UsageError } from "../usage-error.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;
type Read<Known extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Known; strict: true; allowPositionals: boolean }>
>;

/** Options and positionals of a command line. Throws a `UsageError` of one line for what the command does not know. */
export function readOptions<Known extends Options>(args: string[], options: Known, positionals = 0): Read<Known> {
  try {
    const read = parseArgs({ args, options, strict: true, allowPositionals: positionals > 0 });
    if (read.positionals.length > positionals) throw new Error(`"${read.positionals[positionals]}" is one argument too many`);
    return read;
  } catch (error) {
    const message = messageOf(error);
    throw new UsageError(message.split(/\. |\n/)[0]);
  }
}

/** The parts of `a, b,c`. */
export function listOf(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** What was given, as one of the values that there are. Throws a `UsageError` for any other. */
export function oneOf<Value extends string>(option: string, given: string, values: readonly Value[]): Value {
  const found = values.find((value) => value === given);
  if (found === undefined) throw new UsageError(`${option}: expected ${values.join(" or ")}, found "${given}"`);
  return found;
}
