import { join } from "node:path";
import { type BuildResult, build, type OnProgress, readBuildConfig } from "@noren/cli";
import { writeJapaneseFeed } from "./feed.ts";
import { storefrontFolder } from "./startStorefront.ts";

/**
 * Makes what the shop serves to Noren's widgets: the Japanese feed, then the static files of catalogues and questions.
 *
 * @throws {Error} when the catalogue is not installed, or `noren build` finds a source wrong.
 */
export async function prepareStorefront(onProgress: OnProgress = () => {}): Promise<BuildResult> {
  await writeJapaneseFeed(join(storefrontFolder, ".cache/feeds/ja.json"));
  const config = await readBuildConfig(join(storefrontFolder, "noren.build.json"), "noren.build.json");
  return build({ config, root: storefrontFolder, onProgress });
}
