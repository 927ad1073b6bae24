import type { Condition } from "../schema/campaign.ts";
import { compareVersions } from "./versions.ts";

export type Groups = { readonly [group: string]: readonly unknown[] };

type Facts = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Facts => typeof value === "object" && value !== null && !Array.isArray(value);

/** The value at a dotted path, or null. */
export function valueAt(facts: unknown, path: string): unknown {
  let value: unknown = facts;
  for (const key of path.split(".")) {
    value = typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
    if (value === undefined) return null;
  }
  return value;
}

/**
 * Whether facts meet a condition of GrowthBook's SDK specification 0.8.0 (MongoDB-style). Keys are joined by AND, a missing path is
 * null, an unknown operator is false.
 */
export function evaluateCondition(condition: Condition, facts: unknown, groups: Groups = {}): boolean {
  return Object.entries(condition).every(([key, wanted]) => {
    const conditions = Array.isArray(wanted) ? wanted.filter(isObject) : [];
    const holds = (part: Facts) => evaluateCondition(part, facts, groups);
    switch (key) {
      case "$or":
        return !conditions.length || conditions.some(holds);
      case "$nor":
        return !(!conditions.length || conditions.some(holds));
      case "$and":
        return conditions.every(holds);
      case "$not":
        return isObject(wanted) && !holds(wanted);
      default:
        return matches(wanted, valueAt(facts, key), groups);
    }
  });
}

function matches(wanted: unknown, found: unknown, groups: Groups): boolean {
  if (isOperators(wanted)) return Object.entries(wanted).every(([operator, operand]) => operate(operator, operand, found, groups));
  if (typeof wanted === "string") return `${found}` === wanted;
  if (typeof wanted === "number") return Number(found) === wanted;
  if (typeof wanted === "boolean") return found !== null && !!found === wanted;
  if (wanted === null) return found === null;
  return JSON.stringify(found) === JSON.stringify(wanted);
}

const isOperators = (value: unknown): value is Facts => {
  if (!isObject(value)) return false;
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => key[0] === "$");
};

const lower = (value: unknown): unknown => (typeof value === "string" ? value.toLowerCase() : value);

function includes(list: readonly unknown[], found: unknown, fold = (value: unknown) => value): boolean {
  const folded = list.map(fold);
  return Array.isArray(found) ? found.some((value) => folded.includes(fold(value))) : folded.includes(fold(found));
}

const all = (wanted: readonly unknown[], found: unknown, groups: Groups, fold = (value: unknown) => value): boolean =>
  Array.isArray(found) && wanted.every((want) => found.some((value) => matches(fold(want), fold(value), groups)));

function pattern(source: unknown, found: unknown, flags: string): boolean {
  try {
    return new RegExp(`${source}`, flags).test(`${found}`);
  } catch {
    return false;
  }
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** Less than 0, 0 or more than 0; text is compared as text, a number makes both numbers, NaN compares with nothing. */
function compare(found: unknown, wanted: unknown): number {
  if (typeof found === "string" && typeof wanted === "string") return found < wanted ? -1 : found > wanted ? 1 : 0;
  return Number(found) - Number(wanted);
}

function operate(operator: string, operand: unknown, found: unknown, groups: Groups): boolean {
  const list = Array.isArray(operand) ? operand : undefined;
  switch (operator) {
    case "$eq":
      return found === operand;
    case "$ne":
      return found !== operand;
    case "$lt":
      return compare(found, operand) < 0;
    case "$lte":
      return compare(found, operand) <= 0;
    case "$gt":
      return compare(found, operand) > 0;
    case "$gte":
      return compare(found, operand) >= 0;
    case "$exists":
      return operand ? found !== null : found === null;
    case "$in":
      return !!list && includes(list, found);
    case "$nin":
      return !!list && !includes(list, found);
    case "$ini":
      return !!list && includes(list, found, lower);
    case "$nini":
      return !!list && !includes(list, found, lower);
    case "$inGroup":
      return includes(groups[`${operand}`] ?? [], found);
    case "$notInGroup":
      return !includes(groups[`${operand}`] ?? [], found);
    case "$not":
      return !matches(operand, found, groups);
    case "$all":
      return !!list && all(list, found, groups);
    case "$alli":
      return !!list && all(list, found, groups, lower);
    case "$elemMatch":
      return (
        Array.isArray(found) &&
        found.some(
          (value) =>
            value &&
            (isOperators(operand) ? matches(operand, value, groups) : isObject(operand) && evaluateCondition(operand, value, groups)),
        )
      );
    case "$size":
      return Array.isArray(found) && matches(operand, found.length, groups);
    case "$regex":
      return pattern(operand, found, "");
    case "$regexi":
      return pattern(operand, found, "i");
    case "$type":
      return typeOf(found) === operand;
    case "$veq":
      return compareVersions(found, operand) === 0;
    case "$vne":
      return compareVersions(found, operand) !== 0;
    case "$vlt":
      return compareVersions(found, operand) < 0;
    case "$vlte":
      return compareVersions(found, operand) <= 0;
    case "$vgt":
      return compareVersions(found, operand) > 0;
    case "$vgte":
      return compareVersions(found, operand) >= 0;
    default:
      return false;
  }
}
