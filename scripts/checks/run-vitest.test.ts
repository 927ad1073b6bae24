import { expect, it } from "vitest";
import { countTests } from "./run-vitest.ts";

const test = (status: string) => ({ status });

it("counts single tests, and what was skipped apart", () => {
  const report = {
    numPassedTests: 2,
    numFailedTests: 1,
    numPendingTests: 1,
    testResults: [{ name: "a", status: "failed", assertionResults: [test("passed"), test("passed"), test("failed"), test("pending")] }],
  };
  expect(countTests(report)).toEqual({ passed: 2, failed: 1, skipped: 1 });
});

it("counts a file that failed outside its tests as one failure", () => {
  const report = {
    numPassedTests: 1,
    numFailedTests: 0,
    numPendingTests: 0,
    testResults: [
      { name: "a", status: "failed", assertionResults: [] },
      { name: "b", status: "failed", assertionResults: [test("passed")] },
    ],
  };
  expect(countTests(report)).toEqual({ passed: 1, failed: 2, skipped: 0 });
});
