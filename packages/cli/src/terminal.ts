import type { Readable, Writable } from "node:stream";

/** Where a command runs and whom it talks to. */
export interface Terminal {
  /** Folder that paths are relative to. */
  cwd: string;
  out(text: string): void;
  err(text: string): void;
  /** Whether a person can be asked, and a line be drawn over. */
  interactive: boolean;
  /** Keys of the person who is asked. */
  input: Readable;
  /** Where questions are drawn. */
  output: Writable;
  /** Whether text may be coloured. */
  color: boolean;
}

/** The terminal that this process was started in. */
export function processTerminal(): Terminal {
  const interactive = Boolean(process.stdout.isTTY && process.stdin.isTTY) && !process.env.CI;
  return {
    cwd: process.cwd(),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    interactive,
    input: process.stdin,
    output: process.stdout,
    color: Boolean(process.stdout.isTTY) && !process.env.NO_COLOR && process.env.TERM !== "dumb",
  };
}
