import { findFact } from "./find-fact.ts";
import type { Problem } from "./problem.ts";

/** Paths of a condition over facts that name none: such a condition is met by nobody, or by everybody. */
export function checkFacts(condition: unknown, path: string): Problem[] {
  if (Array.isArray(condition)) return condition.flatMap((part, index) => checkFacts(part, `${path}[${index}]`));
  if (typeof condition !== "object" || condition === null) return [];
  return Object.entries(condition).flatMap(([key, wanted]): Problem[] => {
    // Operators that are none are told where conditions are read.
    if (key.startsWith("$")) return checkFacts(wanted, `${path}.${key}`);
    const fault = findFact(key);
    return fault ? [{ path, ...fault }] : [];
  });
}
