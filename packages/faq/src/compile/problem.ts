/** Something in a source that is not as it should be. */
export interface Problem {
  /** From 1. */
  line: number;
  /** An `error` stops the build; a `warning` tells what was left out. */
  severity: "error" | "warning";
  /** What was expected, and what was found. */
  message: string;
}

/** The source cannot be used. The message has a line `file:line: expectation, finding` for each error. */
export class FaqSourceError extends Error {
  readonly problems: readonly Problem[];

  constructor(file: string, problems: readonly Problem[]) {
    super(problems.map((problem) => describeProblem(file, problem)).join("\n"));
    this.name = "FaqSourceError";
    this.problems = problems;
  }
}

/** `faq/en.md:12: Expected …, found …` */
export function describeProblem(file: string, { line, message }: Problem): string {
  return `${file}:${line}: ${message}`;
}
