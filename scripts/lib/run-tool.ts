import { join } from "node:path";
import { root } from "./root.ts";
import { type Ran, type RunOptions, run } from "./run.ts";

/** Where each development tool keeps the file that its command runs. */
const tools = {
  attw: "@arethetypeswrong/cli/dist/index.js",
  biome: "@biomejs/biome/bin/biome",
  knip: "knip/bin/knip.js",
  publint: "publint/src/cli.js",
  tsc: "typescript/bin/tsc",
  vitest: "vitest/vitest.mjs",
} as const;

export function runTool(tool: keyof typeof tools, args: readonly string[], options?: RunOptions): Promise<Ran> {
  return run(process.execPath, [join(root, "node_modules", tools[tool]), ...args], options);
}
