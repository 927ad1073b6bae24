export type { OnProblem, Problem } from "./problem.ts";
export { ReadError } from "./read-error.ts";
export type { ReadOptions } from "./read-options.ts";
export { readVendure, type VendureOptions } from "./read-vendure.ts";
