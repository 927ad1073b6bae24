import { sampleRatioMismatch } from "@noren/core/stats";
import type { ArmList } from "../campaign-list.ts";
import type { SplitReport, VariantReport } from "./report.ts";

/** The variant of visitors who are held out of all that interrupts, as the tag names it. */
export const holdout = "holdout";

/** Fewest visitors due in each arm for the check to say anything. */
const LEAST_DUE = 8;

/**
 * Adds to an experiment's arms, which stand in `variants` by their keys, what they are for and how many visitors each was due, and tells whether
 * the visitors were divided so. Visitors in no arm, and in arms that the configuration does not have (any more), do not take part.
 */
export function splitOf(arms: ArmList, variants: readonly VariantReport[]): SplitReport | undefined {
  const weights = weightsOf(arms);
  const found = arms.variations.map(({ key }) => variants.find(({ variant }) => variant === key));
  const observed = found.map((arm) => arm?.people.exposed ?? 0);
  const total = sum(observed);
  const whole = sum(weights);
  if (whole === 0) return undefined;
  arms.variations.forEach(({ held }, index) => {
    const arm = found[index];
    if (!arm) return;
    arm.due = (total * (weights[index] ?? 0)) / whole;
    if (held) arm.role = "held";
  });
  const { p, mismatch } = sampleRatioMismatch(observed, weights);
  return { p, mismatch, tooFew: weights.some((weight) => weight > 0 && (total * weight) / whole < LEAST_DUE) };
}

/** As the tag divides: by the ranges' widths if there are any, by the weights if every arm has one, else equally. */
function weightsOf({ variations, ranges }: ArmList): number[] {
  if (ranges) return variations.map((_, index) => width(ranges[index]));
  const given = variations.flatMap(({ weight }) => weight ?? []);
  return given.length === variations.length ? given : variations.map(() => 1);
}

function width(range: readonly [number, number] | undefined): number {
  return range ? Math.max(0, range[1] - range[0]) : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
