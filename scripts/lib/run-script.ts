import { join } from "node:path";
import { root } from "./root.ts";
import { type Ran, type RunOptions, run } from "./run.ts";

/** Runs another of these scripts in a process of its own. */
export function runScript(name: string, args: readonly string[], options?: RunOptions): Promise<Ran> {
  return run(process.execPath, ["--conditions=noren-source", "--import", "tsx", join(root, "scripts", `${name}.ts`), ...args], options);
}
