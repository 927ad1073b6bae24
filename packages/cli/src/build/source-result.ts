import type { BuildProblem } from "./build-error.ts";
import type { ReleaseFile } from "./write-release.ts";

/** What became of one source. */
export interface SourceResult {
  /** `catalogue en` or `questions ja`. */
  label: string;
  /** Products or questions. */
  count: number;
  files: ReleaseFile[];
  /** What was left out, while the rest could be used. */
  warnings: BuildProblem[];
}
