import { isRecord, listed, type UnknownRecord } from "../record.ts";
import type { Condition } from "../schema/campaign.ts";
import { versionKey } from "./versions.ts";

export type Groups = { readonly [group: string]: readonly unknown[] };

/** What a part of a condition was made into, so that each evaluation only looks at facts. */
type Check = (found: unknown, groups: Groups) => boolean;

const made = new WeakMap<object, Check>();

/**
 * Whether facts meet a condition of GrowthBook's SDK specification 0.8.0 (MongoDB-style). Keys are joined by AND, a missing path is
 * null, an unknown operator is false. A condition is read once: one that is changed afterwards keeps its first meaning.
 */
export function evaluateCondition(condition: Condition, facts: unknown, groups: Groups = {}): boolean {
  return checkOf(condition)(facts, groups);
}

function checkOf(condition: UnknownRecord): Check {
  const check = made.get(condition) ?? every(Object.entries(condition).map(([key, wanted]) => part(key, wanted)));
  made.set(condition, check);
  return check;
}

const every =
  (checks: readonly Check[]): Check =>
  (found, groups) => {
    for (const check of checks) if (!check(found, groups)) return false;
    return true;
  };

const not =
  (check: Check): Check =>
  (found, groups) =>
    !check(found, groups);

const never: Check = () => false;

const holds = (condition: unknown): Check => (isRecord(condition) ? checkOf(condition) : never);

const isObject = (value: unknown): value is UnknownRecord => typeof value === "object" && value !== null;

function part(key: string, wanted: unknown): Check {
  const parts = (Array.isArray(wanted) ? wanted : []).map(holds);
  const any: Check = (facts, groups) => !parts.length || parts.some((check) => check(facts, groups));
  if (key === "$or") return any;
  if (key === "$nor") return not(any);
  if (key === "$and") return every(parts);
  if (key === "$not") return not(holds(wanted));
  const path = key.split(".");
  const check = matches(wanted);
  return (facts, groups) => {
    let value = facts;
    for (const name of path) value = isObject(value) && Object.hasOwn(value, name) ? value[name] : null;
    return check(value ?? null, groups);
  };
}

const isOperators = (value: unknown): value is UnknownRecord => {
  const keys = isRecord(value) ? Object.keys(value) : [];
  return keys.length > 0 && keys.every((key) => key[0] === "$");
};

function matches(wanted: unknown): Check {
  if (isOperators(wanted)) return every(Object.entries(wanted).map(([operator, operand]) => operate(operator, operand)));
  if (typeof wanted === "string") return (found) => `${found}` === wanted;
  if (typeof wanted === "number") return (found) => Number(found) === wanted;
  if (typeof wanted === "boolean") return (found) => found !== null && !!found === wanted;
  const text = JSON.stringify(wanted);
  return (found) => JSON.stringify(found) === text;
}

type Fold = (value: unknown) => unknown;
const asIs: Fold = (value) => value;
const lower: Fold = (value) => (typeof value === "string" ? value.toLowerCase() : value);

const isIn = (list: readonly unknown[], found: unknown, fold = asIs): boolean => listed(found).some((value) => list.includes(fold(value)));

const typeOf = (value: unknown): string => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);

/** Less than 0, 0 or more than 0; text is compared as text, a number makes both numbers, NaN compares with nothing. */
function compare(found: unknown, wanted: unknown): number {
  if (typeof found === "string" && typeof wanted === "string") return found < wanted ? -1 : found > wanted ? 1 : 0;
  return Number(found) - Number(wanted);
}

/** The signs of a comparison's result that each operator takes. */
const orders: { readonly [operator: string]: readonly number[] } = { eq: [0], ne: [-1, 1], lt: [-1], lte: [-1, 0], gt: [1], gte: [0, 1] };

const inList =
  (check: (found: readonly unknown[], groups: Groups) => boolean): Check =>
  (found, groups) =>
    Array.isArray(found) && check(found, groups);

function operate(operator: string, operand: unknown): Check {
  if (operator === "$eq") return (found) => found === operand;
  if (operator === "$ne") return (found) => found !== operand;
  const [, version, name = ""] = /^\$(v?)(.*)$/.exec(operator) ?? [];
  const order = orders[name];
  if (order) {
    const read = version ? versionKey : asIs;
    const wanted = read(operand);
    return (found) => order.includes(Math.sign(compare(read(found), wanted)));
  }
  const fold = operator.endsWith("i") ? lower : asIs;
  const isList = Array.isArray(operand);
  const list: unknown[] = isList ? operand.map(fold) : [];
  const within: Check = (found) => isIn(list, found, fold);
  const inGroup: Check = (found, groups) => isIn(groups[`${operand}`] ?? [], found);
  switch (operator) {
    case "$exists":
      return (found) => (found === null) === !operand;
    case "$in":
    case "$ini":
      return within;
    case "$nin":
    case "$nini":
      return isList ? not(within) : never;
    case "$inGroup":
      return inGroup;
    case "$notInGroup":
      return not(inGroup);
    case "$not":
      return not(matches(operand));
    case "$type":
      return (found) => typeOf(found) === operand;
    case "$regex":
    case "$regexi":
      try {
        const pattern = new RegExp(`${operand}`, operator.slice(6));
        return (found) => pattern.test(`${found}`);
      } catch {
        return never;
      }
    case "$all":
    case "$alli": {
      const each = list.map(matches);
      return inList((found, groups) => isList && each.every((check) => found.some((value) => check(fold(value), groups))));
    }
    case "$elemMatch": {
      const check = isOperators(operand) ? matches(operand) : holds(operand);
      return inList((found, groups) => found.some((value) => value && check(value, groups)));
    }
    case "$size": {
      const check = matches(operand);
      return inList((found, groups) => check(found.length, groups));
    }
    default:
      return never;
  }
}
