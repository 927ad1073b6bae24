import type { Condition, Json } from "@noren/core";
import { evaluateCondition } from "@noren/core/targeting";
import { isRecord } from "../read-content.ts";

/** A condition taken apart into what it says of single paths. */
export type Tree =
  | { kind: "all" | "any" | "none"; parts: readonly Tree[] }
  /** What is said of one path; `question` where that is an answer. */
  | { kind: "path"; path: string; question: string | undefined; condition: Condition };

/** Answers by question; null where there is none. */
export type Known = ReadonlyMap<string, Json>;

const made = new WeakMap<Condition, Tree>();

export function treeOf(condition: Condition): Tree {
  const tree = made.get(condition) ?? { kind: "all", parts: Object.entries(condition).map(([key, wanted]) => partOf(key, wanted)) };
  made.set(condition, tree);
  return tree;
}

function partOf(key: string, wanted: unknown): Tree {
  const parts = (Array.isArray(wanted) ? wanted : []).map(within);
  // By GrowthBook's specification a list of alternatives that names none lets everything pass.
  const any: Tree = { kind: parts.length ? "any" : "all", parts };
  if (key === "$or") return any;
  if (key === "$nor") return { kind: "none", parts: [any] };
  if (key === "$and") return { kind: "all", parts };
  if (key === "$not") return { kind: "none", parts: [within(wanted)] };
  const [root, question] = key.split(".");
  return { kind: "path", path: key, question: root === "answers" ? question : undefined, condition: { [key]: wanted } };
}

const within = (part: unknown): Tree => (isRecord(part) && !Array.isArray(part) ? treeOf(part) : { kind: "any", parts: [] });

type Path = Extract<Tree, { kind: "path" }>;
const found = new WeakMap<Tree, readonly Path[]>();

/** Everything that is said of single paths. */
export function pathsIn(tree: Tree): readonly Path[] {
  const paths = found.get(tree) ?? (tree.kind === "path" ? [tree] : tree.parts.flatMap(pathsIn));
  found.set(tree, paths);
  return paths;
}

/** Whether a condition is met, in the logic of Kleene: undefined where that hangs on what is not known. */
export function judge(tree: Tree, known: Known): boolean | undefined {
  if (tree.kind === "path") {
    const answer = tree.question === undefined ? undefined : known.get(tree.question);
    if (answer === undefined) return undefined;
    return evaluateCondition(tree.condition, { answers: { [`${tree.question}`]: answer } });
  }
  const parts = tree.parts.map((part) => judge(part, known));
  const decides = tree.kind !== "all";
  const whole = parts.includes(decides) ? decides : parts.includes(undefined) ? undefined : !decides;
  return tree.kind === "none" && whole !== undefined ? !whole : whole;
}
