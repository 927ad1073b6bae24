import { expect, it } from "vitest";
import { pairwiseCases } from "./cases.ts";
import { inspectCases } from "./inspect-cases.ts";
import { controls } from "./survey-page.ts";

it("bars nobody: every control in every layout, with every pair of looks", async () => {
  const inspected = await inspectCases(pairwiseCases(controls));
  expect(inspected.flatMap(({ findings }) => findings)).toEqual([]);
}, 600_000);
