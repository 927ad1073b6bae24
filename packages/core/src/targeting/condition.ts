import { isRecord, type UnknownRecord } from "../record.ts";
import type { Condition } from "../schema/campaign.ts";
import { compareVersions } from "./versions.ts";

export type Groups = { readonly [group: string]: readonly unknown[] };

/** The value at a dotted path, or null. */
function valueAt(facts: unknown, path: string): unknown {
  let value = facts;
  for (const key of path.split("."))
    value = (isRecord(value) || Array.isArray(value)) && Object.hasOwn(value, key) ? Reflect.get(value, key) : null;
  return value ?? null;
}

/**
 * Whether facts meet a condition of GrowthBook's SDK specification 0.8.0 (MongoDB-style). Keys are joined by AND, a missing path is
 * null, an unknown operator is false.
 */
export function evaluateCondition(condition: Condition, facts: unknown, groups: Groups = {}): boolean {
  const holds = (part: unknown) => isRecord(part) && evaluateCondition(part, facts, groups);
  return Object.entries(condition).every(([key, wanted]) => {
    const parts = Array.isArray(wanted) ? wanted : [];
    const any = !parts.length || parts.some(holds);
    if (key === "$or") return any;
    if (key === "$nor") return !any;
    if (key === "$and") return parts.every(holds);
    if (key === "$not") return !holds(wanted);
    return matches(wanted, valueAt(facts, key), groups);
  });
}

const isOperators = (value: unknown): value is UnknownRecord => {
  const keys = isRecord(value) ? Object.keys(value) : [];
  return keys.length > 0 && keys.every((key) => key[0] === "$");
};

function matches(wanted: unknown, found: unknown, groups: Groups): boolean {
  if (isOperators(wanted)) return Object.entries(wanted).every(([operator, operand]) => operate(operator, operand, found, groups));
  if (typeof wanted === "string") return `${found}` === wanted;
  if (typeof wanted === "number") return Number(found) === wanted;
  if (typeof wanted === "boolean") return found !== null && !!found === wanted;
  return JSON.stringify(found) === JSON.stringify(wanted);
}

type Fold = (value: unknown) => unknown;
const asIs: Fold = (value) => value;
const lower: Fold = (value) => (typeof value === "string" ? value.toLowerCase() : value);

const isIn = (list: readonly unknown[], found: unknown, fold = asIs): boolean => {
  const folded = list.map(fold);
  return (Array.isArray(found) ? found : [found]).some((value) => folded.includes(fold(value)));
};

const typeOf = (value: unknown): string => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);

/** Less than 0, 0 or more than 0; text is compared as text, a number makes both numbers, NaN compares with nothing. */
function compare(found: unknown, wanted: unknown): number {
  if (typeof found === "string" && typeof wanted === "string") return found < wanted ? -1 : found > wanted ? 1 : 0;
  return Number(found) - Number(wanted);
}

const orders: { readonly [operator: string]: (order: number) => boolean } = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  lt: (order) => order < 0,
  lte: (order) => order <= 0,
  gt: (order) => order > 0,
  gte: (order) => order >= 0,
};

function operate(operator: string, operand: unknown, found: unknown, groups: Groups): boolean {
  if (operator === "$eq") return found === operand;
  if (operator === "$ne") return found !== operand;
  const [, version, name = ""] = /^\$(v?)(.*)$/.exec(operator) ?? [];
  const order = orders[name];
  if (order) return order((version ? compareVersions : compare)(found, operand));
  const list: unknown[] = Array.isArray(operand) ? operand : [];
  const fold = operator.endsWith("i") ? lower : asIs;
  const group = () => isIn(groups[`${operand}`] ?? [], found);
  switch (operator) {
    case "$exists":
      return (found === null) === !operand;
    case "$in":
    case "$ini":
      return isIn(list, found, fold);
    case "$nin":
    case "$nini":
      return Array.isArray(operand) && !isIn(list, found, fold);
    case "$inGroup":
      return group();
    case "$notInGroup":
      return !group();
    case "$not":
      return !matches(operand, found, groups);
    case "$type":
      return typeOf(found) === operand;
    case "$regex":
    case "$regexi":
      try {
        return new RegExp(`${operand}`, operator.slice(6)).test(`${found}`);
      } catch {
        return false;
      }
  }
  if (!Array.isArray(found)) return false;
  switch (operator) {
    case "$all":
    case "$alli":
      return Array.isArray(operand) && list.every((want) => found.some((value) => matches(fold(want), fold(value), groups)));
    case "$elemMatch":
      return found.some(
        (value) =>
          value &&
          (isOperators(operand) ? matches(operand, value, groups) : isRecord(operand) && evaluateCondition(operand, value, groups)),
      );
    case "$size":
      return matches(operand, found.length, groups);
    default:
      return false;
  }
}
