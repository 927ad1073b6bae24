export { type BucketRange, bucketRanges, chooseVariation, equalWeights, inNamespace, queryOverride } from "./buckets.ts";
export { evaluateCondition, type Groups } from "./condition.ts";
export { type Experiment, type ExperimentContext, type ExperimentResult, runExperiment } from "./experiment.ts";
export { fnv1a, hash } from "./hash.ts";
