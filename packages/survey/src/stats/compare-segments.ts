import type { Comparison } from "./comparison.ts";
import { holm } from "./holm.ts";
import { enoughAnswers, tooFew } from "./too-few.ts";

/** What the answers of one segment say. */
export type SegmentVerdict =
  /** Fewer answers than enough, in it or in all others together: not tested. */
  | { kind: "too-few" }
  /** `p` is adjusted for the number of segments tested. `differs`: from all others together. */
  | { kind: "tested"; differs: boolean; difference: number; p: number };

/** How a group of answers is counted, taken out of a larger one, and held against another. */
export interface SegmentMethod<Group> {
  size: (group: Group) => number;
  /** All answers but those of the group. */
  rest: (group: Group) => Group;
  compare: (one: Group, other: Group) => Comparison | undefined;
}

/**
 * Holds each segment against all other answers, by Holm's procedure over those that are large enough. One verdict for each, in their order. They
 * may overlap, as devices and languages do.
 */
export function compareSegments<Group>(
  segments: readonly Group[],
  { size, rest, compare }: SegmentMethod<Group>,
  { alpha = 0.05, enough = enoughAnswers } = {},
): SegmentVerdict[] {
  const found = segments.map((segment) => {
    const others = rest(segment);
    return tooFew(size(segment), enough) || tooFew(size(others), enough) ? undefined : compare(segment, others);
  });
  const tests = holm(
    found.flatMap((comparison) => (comparison ? [comparison.p] : [])),
    alpha,
  );
  let place = 0;
  return found.map((comparison) => {
    const test = comparison && tests[place++];
    return test ? { kind: "tested", differs: test.rejected, difference: comparison.difference, p: test.p } : { kind: "too-few" };
  });
}
