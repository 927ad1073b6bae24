export type { Decision, Reason } from "../arbiter/arbiter.ts";
export type { ChunkCore } from "../core.ts";
export { EVENTS } from "../delivery/records.ts";
export { type ConditionPart, explainCondition } from "../targeting/explain-condition.ts";
export { type Judged, judgeRules, type RuleName, type RuleVerdict } from "./judge-rules.ts";
