import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";

const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const program = fileURLToPath(new URL("../src/main.ts", import.meta.url));

export interface SpawnedCollector {
  url: string;
  /** What it said until it listened. */
  output: string;
  child: ChildProcess;
  /** Sends a signal and waits for the end: the exit code, or null when the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Runs the collector's program to its end. */
export async function runProgram(args: readonly string[]): Promise<{ code: number | null; output: string; errors: string }> {
  const child = start(args);
  const [output, errors] = [collect(child.stdout), collect(child.stderr)];
  await once(child, "close");
  return { code: child.exitCode, output: output(), errors: errors() };
}

/** Starts the collector's program as a process of its own, in the folder `cwd`, and waits until it listens. It is ended after the test at the latest. */
export async function spawnCollector(args: readonly string[], cwd?: string): Promise<SpawnedCollector> {
  const child = start(args, cwd);
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  const errors = collect(child.stderr);
  let output = "";
  for await (const chunk of child.stdout) {
    output += String(chunk);
    if (output.includes("/report?token=")) break;
  }
  const url = /^Collector +(\S+)$/m.exec(output)?.[1];
  if (!url) throw new Error(`The collector did not start: ${errors()}`);
  return {
    url,
    output,
    child,
    async end(signal) {
      const ended = once(child, "exit");
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}

function start(args: readonly string[], cwd?: string) {
  // Where pnpm's own programs let this workspace's packages be found from any folder.
  const { NODE_PATH: _, ...env } = process.env;
  return spawn(process.execPath, ["--conditions=noren-source", "--import", tsx, program, ...args], {
    cwd,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function collect(stream: NodeJS.ReadableStream): () => string {
  let text = "";
  stream.on("data", (chunk) => {
    text += String(chunk);
  });
  return () => text;
}
