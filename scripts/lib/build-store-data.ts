import { join } from "node:path";
import { root } from "./root.ts";
import { run } from "./run.ts";

/** Runs `noren build` for the demo store. Rejects with what it said. */
export async function buildStoreData(): Promise<void> {
  const cli = join(root, "packages/cli/src/main.ts");
  // tsx is named by its place, since the command runs in the store's folder, which does not depend on it.
  const tsx = import.meta.resolve("tsx");
  const ran = await run(process.execPath, ["--conditions=noren-source", "--import", tsx, cli, "build"], {
    cwd: join(root, "examples/storefront"),
  });
  if (ran.code !== 0) throw new Error(`noren build failed for the demo store:\n${ran.output}`);
}
