export { checkCondition } from "./check-condition.ts";
export { findFact } from "./find-fact.ts";
export { jsonPath, type PathKey } from "./json-path.ts";
export type { Problem } from "./problem.ts";
export { readIssues } from "./read-issues.ts";
export { showValue } from "./show-value.ts";
export { type Check, type Rules, validate } from "./validate.ts";
