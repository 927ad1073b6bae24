import { spawn } from "node:child_process";
import { root } from "./root.ts";

export interface Ran {
  readonly code: number;
  /** Both outputs, in the order in which they came. */
  readonly output: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Show the output as it comes, too. */
  readonly show?: boolean;
}

/** Runs a command without a shell and without input. Never rejects: a command that cannot start has ended with 127. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, npm_config_loglevel: "error", ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32" && command === "npx",
    });
    let output = "";
    const take = (chunk: Buffer) => {
      output += chunk.toString();
      if (options.show) process.stderr.write(chunk);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.on("error", (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
