import { type ChildProcess, spawn } from "node:child_process";

/** A child process that is ended with this one. */
export function startProcess(
  command: string,
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; extraPipe?: boolean } = {},
): ChildProcess {
  const child = spawn(command, args, {
    env: options.env ?? process.env,
    stdio: ["ignore", "ignore", "ignore", ...(options.extraPipe ? ["pipe" as const] : [])],
  });
  const end = () => child.kill();
  process.once("exit", end);
  child.once("exit", () => process.removeListener("exit", end));
  return child;
}

export function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill();
  });
}
