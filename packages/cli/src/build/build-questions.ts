import { readFile } from "node:fs/promises";
import path from "node:path";
import { buildFaqFiles, compileFaq, FaqSourceError } from "@noren/faq/compile";
import type { FaqSource } from "./build-config.ts";
import { BuildError } from "./build-error.ts";
import type { OnProgress } from "./progress.ts";
import type { SourceResult } from "./source-result.ts";

/** The static files of one language's questions. Throws a `BuildError` when the Markdown is missing or broken. */
export async function buildQuestions({ locale, source }: FaqSource, root: string, onProgress: OnProgress): Promise<SourceResult> {
  const label = `questions ${locale}`;
  onProgress(label, 0, 1);
  const text = await readFile(path.resolve(root, source), "utf8").catch(() => undefined);
  if (text === undefined) throw new BuildError([{ file: source, message: "expected a file, found none of this name" }]);
  try {
    const compiled = compileFaq(text, { locale, file: source });
    const files = await buildFaqFiles(compiled);
    onProgress(label, 1, 1);
    return {
      label,
      count: compiled.categories.reduce((sum, { questions }) => sum + questions.length, 0),
      files: files.map(({ name, json }) => ({ name, text: JSON.stringify(json) })),
      warnings: compiled.warnings.map(({ line, message }) => ({ file: source, where: `line ${line}`, message })),
    };
  } catch (error) {
    if (!(error instanceof FaqSourceError)) throw error;
    throw new BuildError(error.problems.map(({ line, message }) => ({ file: source, where: `line ${line}`, message })));
  }
}
