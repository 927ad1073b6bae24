import { type ParseArgsConfig, parseArgs } from "node:util";
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
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(message.split(/\. |\n/)[0]);
  }
}
