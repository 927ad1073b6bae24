export { type BucketRange, bucketRanges, chooseVariation, equalWeights, inNamespace, queryOverride } from "./buckets.ts";
export { evaluateCondition, type Groups } from "./condition.ts";
export { type ConditionPart, explainCondition } from "./explain-condition.ts";
export { evaluateFeature } from "./feature.ts";
export { fnv1a, hash } from "./hash.ts";
export type { Experiment, ExperimentContext, ExperimentResult, Feature, FeatureRule, Filter, Prerequisite } from "./model.ts";
export { runExperiment } from "./run-experiment.ts";
export type { AssignmentDocument, AssignmentDocuments } from "./sticky.ts";
