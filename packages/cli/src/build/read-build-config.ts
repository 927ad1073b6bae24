import { readFile } from "node:fs/promises";
import { readIssues } from "@noren/core/validate";
import { safeParse } from "zod/mini";
import { readJson } from "../validate/read-json.ts";
import { type BuildConfig, buildConfigSchema } from "./build-config.ts";
import { BuildError } from "./build-error.ts";

/** Reads and checks a `noren.build.json`. `name` is what messages call it. Throws a `BuildError`. */
export async function readBuildConfig(file: string, name = file): Promise<BuildConfig> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined)
    throw new BuildError([{ file: name, message: "expected a file, found none of this name (noren init writes one)" }]);
  const read = readJson(text);
  if ("problem" in read) throw new BuildError([{ file: name, message: `expected ${read.problem.expected}, found ${read.problem.found}` }]);
  const { success, data, error } = safeParse(buildConfigSchema, read.value);
  if (success) return data;
  throw new BuildError(
    readIssues(buildConfigSchema, read.value, error.issues).map(({ path, expected, found }) => ({
      file: name,
      ...(path && { where: path }),
      message: `expected ${expected}, found ${found}`,
    })),
  );
}
