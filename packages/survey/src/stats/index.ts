export { AnswerError } from "./answer-error.ts";
export { type Ces, ces, isCesAnswer } from "./ces.ts";
export { combineNps, type NpsPart } from "./combine-nps.ts";
export { compareMeans } from "./compare-means.ts";
export { compareNps } from "./compare-nps.ts";
export { compareSegments, type SegmentMethod, type SegmentVerdict } from "./compare-segments.ts";
export { compareShares, type Share } from "./compare-shares.ts";
export type { Comparison } from "./comparison.ts";
export { type Csat, csat, isCsatAnswer } from "./csat.ts";
export { type Course, type DropOff, dropOffs } from "./drop-offs.ts";
export { effectiveSize } from "./effective-size.ts";
export { type HolmTest, holm } from "./holm.ts";
export type { Interval } from "./interval.ts";
export { isSpeeding, speedingPart } from "./is-speeding.ts";
export { isStraightLined } from "./is-straight-lined.ts";
export { meanInterval } from "./mean-interval.ts";
export { deviationOf, type Moments, momentsOf, momentsOfSpread } from "./moments.ts";
export { normalTail } from "./normal-tail.ts";
export {
  isNpsAnswer,
  type NpsGroups,
  type NpsInterval,
  npsAdjustedWald,
  npsGroups,
  npsInterval,
  npsScore,
  npsSize,
  npsSpread,
  npsWald,
} from "./nps.ts";
export { npsGroupOf } from "./nps-group-of.ts";
export { type Rate, type Rates, ratesOf } from "./rates.ts";
export { spreadOf } from "./spread-of.ts";
export { isStep, stepOf } from "./step-of.ts";
export { studentTQuantile } from "./student-t-quantile.ts";
export { studentTTail } from "./student-t-tail.ts";
export { type TimeCount, type Times, timesOf, timesOfCounts } from "./times.ts";
export { enoughAnswers, tooFew } from "./too-few.ts";
export { weightedMoments } from "./weighted-moments.ts";
export { type Weighted, weightedNps } from "./weighted-nps.ts";
export { weightedShare } from "./weighted-share.ts";
export { wilson } from "./wilson.ts";
