export { type BucketRange, bucketRanges, chooseVariation, equalWeights, inNamespace, queryOverride } from "./buckets.ts";
export type { Groups } from "./check.ts";
export { evaluateCondition } from "./evaluate-condition.ts";
export { type ConditionPart, explainCondition } from "./explain-condition.ts";
export { evaluateFeature } from "./feature.ts";
export { fnv1a, hash } from "./hash.ts";
export type { Experiment, ExperimentContext, ExperimentResult, Feature, FeatureRule, Filter, Prerequisite } from "./model.ts";
export { runExperiment } from "./run-experiment.ts";
export type { AssignmentDocument, AssignmentDocuments } from "./sticky.ts";
