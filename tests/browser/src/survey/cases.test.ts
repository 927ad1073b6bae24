import { expect, it } from "vitest";
import { allCases, pairsOf, pairwiseCases } from "./cases.ts";
import { controls } from "./survey-page.ts";

it("holds every pair of values in at most 120 cases", () => {
  const chosen = pairwiseCases(controls);
  expect(chosen.length).toBeLessThanOrEqual(120);
  expect(new Set(chosen.flatMap(pairsOf))).toEqual(new Set(allCases(controls).flatMap(pairsOf)));
});
