import { type ParseArgsConfig, parseArgs } from "node:util";
import { messageOf } from "./message-of.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;
interface Read<Known extends Options> {
  values: ReturnType<typeof parseArgs<{ options: Known; strict: true }>>["values"];
  positionals: string[];
}

/** What ends a command before it begins: its help, with status 0, or one line that says what is wrong. */
export class Stop extends Error {
  override readonly name = "Stop";
  readonly status: 0 | 1;

  constructor(message: string, status: 0 | 1) {
    super(message);
    this.status = status;
  }
}

/** A command's options and names. Throws a `Stop` where its help is asked for, or where something is given that it does not know. */
export function readOptions<Known extends Options>(
  args: string[],
  { help, options, names = false }: { help: string; options: Known; names?: boolean },
): Read<Known> {
  if (args.includes("--help") || args.includes("-h")) throw new Stop(help, 0);
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: names });
  } catch (error) {
    const message = messageOf(error);
    throw new Stop(`noren: ${message.split(/\. |\n/)[0]}; -- --help tells what there is`, 1);
  }
}

/** The same of this process, which ends there. */
export function readArguments<Known extends Options>(command: Parameters<typeof readOptions<Known>>[1]): Read<Known> {
  try {
    return readOptions(process.argv.slice(2), command);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    (error.status === 0 ? console.log : console.error)(error.message);
    return process.exit(error.status);
  }
}
