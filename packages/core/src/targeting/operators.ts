import { listed } from "../record.ts";
import { type Check, type Groups, never, not } from "./check.ts";
import type { OperatorMaker } from "./condition.ts";
import { versionKey } from "./versions.ts";

const lower = (value: unknown): unknown => (typeof value === "string" ? value.toLowerCase() : value);

const typeOf = (value: unknown): string => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);

const inList =
  (check: (found: readonly unknown[], groups: Groups) => boolean): Check =>
  (found, groups) =>
    Array.isArray(found) && check(found, groups);

/**
 * The operators of conditions that few configurations have: text without regard to case, patterns, versions, groups, and what looks into
 * lists.
 */
export const moreOperators: OperatorMaker = (operator, operand, { matches, holds }) => {
  const [, order] = /^\$v(..?.?)$/.exec(operator) ?? [];
  if (order) {
    const check = matches({ [`$${order}`]: versionKey(operand) });
    return (found, groups) => check(versionKey(found), groups);
  }
  const fold = operator.endsWith("i") ? lower : (value: unknown) => value;
  const isList = Array.isArray(operand);
  const list: unknown[] = isList ? operand.map(fold) : [];
  const within: Check = (found) => listed(found).some((value) => list.includes(fold(value)));
  const inGroup: Check = (found, groups) => listed(found).some((value) => groups[`${operand}`]?.includes(value));
  switch (operator) {
    case "$ini":
      return within;
    case "$nini":
      return isList ? not(within) : never;
    case "$inGroup":
      return inGroup;
    case "$notInGroup":
      return not(inGroup);
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
      const check = holds(operand);
      return inList((found, groups) => found.some((value) => value && check(value, groups)));
    }
    case "$size": {
      const check = matches(operand);
      return inList((found, groups) => check(found.length, groups));
    }
    default:
      return never;
  }
};

export { moreOperators as default };
