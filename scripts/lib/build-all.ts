import { prepareStorefront } from "../../examples/storefront/src/index.ts";
import { buildTag } from "./build-tag.ts";
import { runTool } from "./run-tool.ts";

/** Builds the npm packages, the script tag and the demo store's data. Rejects with what the failing tool said. */
export async function buildAll(): Promise<void> {
  const packages = await runTool("tsc", ["-b"]);
  if (packages.code !== 0) throw new Error(`the packages did not compile:\n${packages.output}`);
  await buildTag();
  await prepareStorefront();
}
