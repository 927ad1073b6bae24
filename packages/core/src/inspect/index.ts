export type { Decision, Reason } from "../arbiter/arbiter.ts";
export { placeOf } from "../arbiter/place.ts";
export type { ChunkCore } from "../core.ts";
export { EVENTS } from "../delivery/records.ts";
export { createFacts } from "../facts/collect.ts";
export { loadFile } from "../load.ts";
export { type ConditionPart, explainCondition } from "../targeting/explain-condition.ts";
export { type Judged, judgeRules, type RuleName, type RuleVerdict, type TriggerParts } from "./judge-rules.ts";
