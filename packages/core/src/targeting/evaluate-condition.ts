import type { Condition } from "../schema/campaign.ts";
import type { Groups } from "./check.ts";
import { evaluateCondition as evaluate, learnOperators } from "./condition.ts";
import { moreOperators } from "./operators.ts";

/**
 * Whether facts meet a condition of GrowthBook's SDK specification 0.8.0 (MongoDB-style). Keys are joined by AND, a missing path is
 * null, an unknown operator is false. A condition is read once: one that is changed afterwards keeps its first meaning.
 */
export function evaluateCondition(condition: Condition, facts: unknown, groups?: Groups): boolean {
  learnOperators(moreOperators);
  return evaluate(condition, facts, groups);
}
