import type { Problem } from "./problem.ts";
import { showValue } from "./show-value.ts";

const LOGICAL = ["$and", "$or", "$nor", "$not"];
const OPERATORS = new Set(
  "$eq $ne $gt $gte $lt $lte $exists $in $nin $ini $nini $inGroup $notInGroup $not $all $alli $elemMatch $size $regex $regexi $type $veq $vne $vgt $vgte $vlt $vlte".split(
    " ",
  ),
);

/** Operators that nothing knows make a condition false for ever, and so does a pattern that cannot be read: both are told here. */
export function checkCondition(condition: unknown, path: string): Problem[] {
  if (Array.isArray(condition)) return condition.flatMap((part, index) => checkCondition(part, `${path}[${index}]`));
  if (typeof condition !== "object" || condition === null) return [];
  return Object.entries(condition).flatMap(([key, wanted]): Problem[] => {
    const below = `${path}${/^[\w$-]+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`}`;
    if (LOGICAL.includes(key)) return checkCondition(wanted, below);
    if (key.startsWith("$") && !OPERATORS.has(key))
      return [{ path: below, expected: `one of ${[...LOGICAL, ...OPERATORS].join(" ")}`, found: `the operator ${key}` }];
    if (key === "$regex" || key === "$regexi")
      return isPattern(wanted) ? [] : [{ path: below, expected: "a regular expression", found: showValue(wanted) }];
    return checkCondition(wanted, below);
  });
}

function isPattern(source: unknown): boolean {
  try {
    new RegExp(String(source));
    return true;
  } catch {
    return false;
  }
}
