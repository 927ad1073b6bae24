import { isRecord, type UnknownRecord } from "../record.ts";
import type { Condition } from "../schema/campaign.ts";
import { type Check, type Groups, never, not } from "./check.ts";

/** What makes conditions' parts into checks: `matches` what is said of a fact, `holds` a condition, or operators, about a list's element. */
interface Making {
  matches(wanted: unknown): Check;
  holds(condition: unknown): Check;
}

/** Makes an operator that is not known here into a check. */
export type OperatorMaker = (operator: string, operand: unknown, making: Making) => Check;

/** Whether JSON may hold an operator that is not known here. */
export const hasMoreOperators = (json: unknown): boolean => /"\$(v|n?ini|regex|all|elem|size|type|\w+Group)/.test(JSON.stringify(json));

let more: OperatorMaker | undefined;

/** From now on, conditions may have the operators that `maker` knows. */
export const learnOperators = (maker: OperatorMaker): void => {
  more = maker;
};

const made = new WeakMap<object, Check>();

/** Whether facts meet a condition of the operators that are known here, and of those that were learnt. `targeting/evaluate-condition.ts` tells the whole. */
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

const holds = (condition: unknown): Check => (isRecord(condition) ? checkOf(condition) : never);

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

const isObject = (value: unknown): value is UnknownRecord => typeof value === "object" && value !== null;

const isOperators = (value: unknown): value is UnknownRecord => {
  const keys = Object.keys(Object(value));
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

/** Less than 0, 0 or more than 0; text is compared as text, a number makes both numbers, NaN compares with nothing. */
function compare(found: unknown, wanted: unknown): number {
  if (typeof found === "string" && typeof wanted === "string") return found < wanted ? -1 : found > wanted ? 1 : 0;
  return Number(found) - Number(wanted);
}

/** The signs of a comparison's result that each operator takes. */
const orders: { readonly [operator: string]: readonly number[] } = { $lt: [-1], $lte: [-1, 0], $gt: [1], $gte: [0, 1] };

const making: Making = { matches, holds: (wanted) => (isOperators(wanted) ? matches(wanted) : holds(wanted)) };

function operate(operator: string, operand: unknown): Check {
  const order = orders[operator];
  if (order) return (found) => order.includes(Math.sign(compare(found, operand)));
  const within: Check = (found) =>
    Array.isArray(operand) && (Array.isArray(found) ? found : [found]).some((value) => operand.includes(value));
  switch (operator) {
    case "$eq":
      return (found) => found === operand;
    case "$ne":
      return (found) => found !== operand;
    case "$exists":
      return (found) => (found === null) === !operand;
    case "$in":
      return within;
    case "$nin":
      return Array.isArray(operand) ? not(within) : never;
    case "$not":
      return not(matches(operand));
  }
  let check: Check | undefined;
  return (found, groups) => {
    // What is learnt later counts from then on.
    check ??= more?.(operator, operand, making);
    return !!check?.(found, groups);
  };
}
