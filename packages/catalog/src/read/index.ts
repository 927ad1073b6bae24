export type { OnProblem, Problem } from "./problem.ts";
export { ReadError } from "./read-error.ts";
export { readJson } from "./read-json.ts";
export type { ReadOptions } from "./read-options.ts";
export { readShopify } from "./read-shopify.ts";
export { readVendure, type VendureOptions } from "./read-vendure.ts";
