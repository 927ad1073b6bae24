import { isRecord } from "../record.ts";
import type { Condition } from "../schema/campaign.ts";
import type { Groups } from "./check.ts";
import { evaluateCondition } from "./evaluate-condition.ts";

/** What one part of a condition wanted, and what it met. */
export type ConditionPart =
  | {
      kind: "fact";
      /** Dotted path of the fact. */
      path: string;
      /** What the condition says of it: a value, or one operator with its operand. */
      expected: unknown;
      /** The fact; null where there is none. */
      found: unknown;
      met: boolean;
    }
  | {
      /** All of the parts are wanted, any of them, or none. */
      kind: "all" | "any" | "none";
      parts: ConditionPart[];
      met: boolean;
    };

/** Which parts of a condition facts meet, and which not; as a whole it says what `evaluateCondition` does. */
export function explainCondition(condition: Condition, facts: unknown, groups: Groups = {}): ConditionPart {
  return join(
    "all",
    Object.entries(condition).flatMap(([key, wanted]) => explainKey(key, wanted, facts, groups)),
  );
}

function join(kind: "all" | "any" | "none", parts: ConditionPart[]): ConditionPart {
  // A list of alternatives that names none lets everything pass, by GrowthBook's specification.
  const some = !parts.length || parts.some(({ met }) => met);
  return { kind, parts, met: kind === "all" ? parts.every(({ met }) => met) : some === (kind === "any") };
}

function explainKey(key: string, wanted: unknown, facts: unknown, groups: Groups): ConditionPart[] {
  const explain = (part: unknown): ConditionPart =>
    isRecord(part) ? explainCondition(part, facts, groups) : { kind: "fact", path: "", expected: part, found: null, met: false };
  const list = (Array.isArray(wanted) ? wanted : []).map(explain);
  switch (key) {
    case "$or":
      return [join("any", list)];
    case "$nor":
      return [join("none", list)];
    case "$and":
      return [join("all", list)];
    case "$not":
      return [join("none", [explain(wanted)])];
    default:
      return expectations(wanted).map((expected) => ({
        kind: "fact",
        path: key,
        expected,
        found: factAt(facts, key),
        met: evaluateCondition({ [key]: expected }, facts, groups),
      }));
  }
}

/** Each operator by itself: of `{ "$gte": 10, "$lt": 20 }` only one may be what fails. */
function expectations(wanted: unknown): unknown[] {
  const entries = isRecord(wanted) ? Object.entries(wanted) : [];
  return entries.length > 1 && entries.every(([operator]) => operator[0] === "$")
    ? entries.map(([operator, operand]) => ({ [operator]: operand }))
    : [wanted];
}

function factAt(facts: unknown, path: string): unknown {
  let found = facts;
  for (const name of path.split("."))
    found = typeof found === "object" && found !== null && Object.hasOwn(found, name) ? Reflect.get(found, name) : null;
  return found ?? null;
}
