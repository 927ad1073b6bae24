import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { PassThrough } from "node:stream";
import type { Terminal } from "../src/terminal.ts";

export interface FakeTerminal extends Terminal {
  /** All that was printed. */
  said(): string;
  /** All that was printed as an error or as progress. */
  complained(): string;
}

/** A terminal that keeps what is printed. */
export function fakeTerminal(cwd: string, interactive = false): FakeTerminal {
  let out = "";
  let err = "";
  return {
    cwd,
    interactive,
    input: new PassThrough(),
    output: new PassThrough().resume(),
    color: false,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    said: () => out,
    complained: () => err,
  };
}

/** Runs with an empty folder that is gone afterwards. */
export async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "noren-"));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
