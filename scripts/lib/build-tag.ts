import { join } from "node:path";
import { buildTag as build } from "../../packages/tag/build.ts";
import { filesUnder } from "./files-under.ts";
import { tagFolder } from "./manifest.ts";
import { root } from "./root.ts";
import { unlessUnchanged } from "./unless-unchanged.ts";

/** All that decides what the tag is, and the tag itself. */
function files(): readonly string[] {
  const sources = filesUnder(join(root, "packages")).filter((file) => !/\.test\.tsx?$|\.tsbuildinfo$/.test(file));
  const settings = ["package.json", "pnpm-lock.yaml", "tsconfig.base.json"].map((file) => join(root, file));
  return [...sources, ...settings, ...filesUnder(tagFolder)];
}

/** Builds the script tag, which takes a minute, unless it is there already and would come out the same. */
export const buildTag = (): Promise<void> => unlessUnchanged(join(root, ".cache/tag-built"), files, build);
