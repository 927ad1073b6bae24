export type { Problem } from "./problem.ts";
export { readIssues } from "./read-issues.ts";
export { type Rules, validate } from "./validate.ts";
