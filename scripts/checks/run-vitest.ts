import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../lib/root.ts";
import { runTool } from "../lib/run-tool.ts";
import type { Outcome } from "./check.ts";

/** The part of vitest's JSON report that is read here. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** Counts single tests; a file that fails outside its tests counts as one more failure. */
export function countTests(report: VitestReport): { passed: number; failed: number; skipped: number } {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles, skipped: report.numPendingTests };
}

/** Runs some vitest projects, showing their progress. */
export async function runVitest(name: string, projects: readonly string[], filters: readonly string[] = []): Promise<Outcome> {
  const folder = join(root, ".cache");
  const file = join(folder, `vitest-${name}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(file, { force: true });
  const args = [
    "run",
    ...projects.flatMap((project) => ["--project", project]),
    "--reporter=dot",
    "--reporter=json",
    `--outputFile=${file}`,
  ];
  const ran = await runTool("vitest", [...args, ...filters], { env: { NO_COLOR: "1" } });
  let report: VitestReport;
  try {
    report = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return { passed: 0, failed: 1, report: ran.output };
  }
  const { passed, failed, skipped } = countTests(report);
  // A run may also end badly with all tests green, by an error that belongs to none of them.
  const stray = ran.code !== 0 && failed === 0 ? 1 : 0;
  const empty = passed + failed === 0 ? 1 : 0;
  return {
    passed,
    failed: failed + Math.max(stray, empty),
    report: ran.output,
    ...(skipped > 0 ? { note: `${skipped} tests were skipped` } : {}),
  };
}
