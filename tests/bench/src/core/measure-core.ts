import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import type { Table } from "../figure.ts";

const run = promisify(execFile);

/** Bundles and minifies the work as a browser would get it, and times it in a Node of its own: a development loader slows functions down. */
export async function measureCore(): Promise<Table> {
  const folder = await mkdtemp(join(tmpdir(), "noren-bench-"));
  const outfile = join(folder, "run-core.mjs");
  try {
    await build({
      entryPoints: [fileURLToPath(new URL("run-core.ts", import.meta.url))],
      outfile,
      bundle: true,
      minify: true,
      platform: "node",
      format: "esm",
      target: "es2020",
      conditions: ["noren-source"],
      logLevel: "error",
    });
    const { stdout } = await run(process.execPath, [outfile]);
    return JSON.parse(stdout);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
