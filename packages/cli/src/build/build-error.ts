/** One thing that is wrong in what is to be built. */
export interface BuildProblem {
  /** The file, as it is named in `noren.build.json`. */
  file: string;
  /** Where in it: `line 12`, or a path into JSON. */
  where?: string;
  /** What was expected and what was found. */
  message: string;
}

/** A source is missing or broken, so nothing was written. */
export class BuildError extends Error {
  override readonly name = "BuildError";
  readonly problems: readonly BuildProblem[];

  constructor(problems: readonly BuildProblem[]) {
    super(problems.map(describeProblem).join("\n"));
    this.problems = problems;
  }
}

/** A problem in one line: `faq/en.md, line 12: expected …, found …`. */
export function describeProblem({ file, where, message }: BuildProblem): string {
  return `${file}${where ? `, ${where}` : ""}: ${message}`;
}
