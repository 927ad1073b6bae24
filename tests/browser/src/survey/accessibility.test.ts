import { expect, it } from "vitest";
import { allCases, pairwiseCases } from "./cases.ts";
import { inspectCases } from "./inspect-cases.ts";
import { controls, types } from "./survey-page.ts";

it("bars nobody: every control in every layout, with every pair of looks", async () => {
  const inspected = await inspectCases(pairwiseCases(controls));
  expect(inspected.flatMap(({ findings }) => findings)).toEqual([]);
}, 600_000);

// Pairs alone hold no type in both at once, where browsers write buttons in colours of their own.
it("bars nobody in dark forced colours: every type in a card", async () => {
  const cases = allCases(types).filter(
    ({ layout, language, dark, forcedColors }) => layout === "card" && language === "en" && dark && forcedColors,
  );
  const inspected = await inspectCases(cases);
  expect(inspected).toHaveLength(2 * types.length);
  expect(inspected.flatMap(({ findings }) => findings)).toEqual([]);
}, 600_000);
