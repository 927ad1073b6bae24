/** What a check found. `report` is shown when something failed. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly report: string;
  /** Said even when all is well, such as what was skipped. */
  readonly note?: string;
}

export interface Check {
  /** One word, usable with --only and --skip. */
  readonly name: string;
  run(): Promise<Outcome>;
}

/** A check that counts as one. */
export function single(ok: boolean, report: string): Outcome {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, report };
}

/** One count for each line of findings, or a single pass if there are none. */
export function fromFindings(findings: readonly string[]): Outcome {
  return { passed: findings.length === 0 ? 1 : 0, failed: findings.length === 0 ? 0 : 1, report: findings.join("\n") };
}

export function sum(outcomes: readonly Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((total, each) => total + each.passed, 0),
    failed: outcomes.reduce((total, each) => total + each.failed, 0),
    report: outcomes
      .filter((each) => each.failed > 0)
      .map((each) => each.report)
      .join("\n"),
  };
}
