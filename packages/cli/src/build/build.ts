import path from "node:path";
import { buildCatalogue } from "./build-catalogue.ts";
import type { BuildConfig } from "./build-config.ts";
import { BuildError, type BuildProblem } from "./build-error.ts";
import { buildQuestions } from "./build-questions.ts";
import type { OnProgress } from "./progress.ts";
import { type Written, writeRelease } from "./write-release.ts";

export interface BuildOptions {
  config: BuildConfig;
  /** Folder that the configuration's paths are relative to. */
  root: string;
  onProgress?: OnProgress;
}

export interface BuildResult extends Written {
  sources: {
    /** `catalogue en` or `questions ja`. */
    label: string;
    /** Products or questions. */
    count: number;
    files: number;
    /** Uncompressed. */
    bytes: number;
  }[];
  /** What was left out of sources that could be used. */
  warnings: BuildProblem[];
}

/**
 * Turns catalogues and questions into static files. All sources are read and compiled before anything is written.
 * @throws {BuildError} naming each source that is missing or broken; nothing on disk has changed then.
 */
export async function build({ config, root, onProgress = () => {} }: BuildOptions): Promise<BuildResult> {
  const problems: BuildProblem[] = [];
  const attempt = async <Result>(work: Promise<Result>): Promise<Result[]> => {
    try {
      return [await work];
    } catch (error) {
      if (!(error instanceof BuildError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  };
  const results = [];
  for (const source of config.catalog ?? []) results.push(...(await attempt(buildCatalogue(source, root, onProgress))));
  for (const source of config.faq ?? []) results.push(...(await attempt(buildQuestions(source, root, onProgress))));
  if (problems.length > 0) throw new BuildError(problems);

  const files = results.flatMap((result) => result.files);
  const twice = files.find(({ name, text }, index) => files.findIndex((other) => other.name === name && other.text !== text) > index);
  if (twice) throw new BuildError([{ file: "noren.build.json", message: `expected one source for ${twice.name}, found two` }]);
  const written = await writeRelease(files, path.resolve(root, config.out));
  return {
    ...written,
    sources: results.map(({ label, count, files: own }) => ({
      label,
      count,
      files: own.length,
      bytes: own.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
    })),
    warnings: results.flatMap(({ warnings }) => warnings),
  };
}
