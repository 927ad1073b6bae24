import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "../../packages/tag/manifest.ts";
import { root } from "./root.ts";

export const tagFolder = join(root, "packages/tag/dist");

/** What the last build of the tag made. */
export function readManifest(): Manifest {
  return JSON.parse(readFileSync(join(tagFolder, "manifest.json"), "utf8"));
}
