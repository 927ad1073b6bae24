import type { Json } from "@noren/core";
import type { Question } from "../schema.ts";
import { answersOf } from "./answers-of.ts";
import { judge, type Known, pathsIn, type Tree } from "./condition-tree.ts";

/** More combinations of answers than this are not tried. */
const MOST_TRIED = 1000;

export interface Outcomes {
  /** Some answers meet it. */
  met: boolean;
  /** Some answers do not. */
  unmet: boolean;
}

/**
 * How a condition may turn out, given some answers. The answers to the other questions that it names are tried one by one where they are
 * few; facts, variables and words may be anything. Both are true where it cannot be told: what is false here is surely so.
 */
export function outcomesOf(tree: Tree | undefined, known: Known, questions: ReadonlyMap<string, Question>): Outcomes {
  if (!tree) return { met: true, unmet: false };
  const found = { met: false, unmet: false };
  const given = new Map(known);
  const look = () => {
    const result = judge(tree, given);
    found.met ||= result !== false;
    found.unmet ||= result !== true;
  };
  const open = new Map<string, Json[]>();
  let combinations = 1;
  for (const { question: id } of pathsIn(tree)) {
    if (id === undefined || known.has(id) || open.has(id)) continue;
    const question = questions.get(id);
    const answers = question && answersOf(question);
    if (!answers) continue;
    open.set(id, [null, ...answers]);
    combinations *= answers.length + 1;
  }
  const entries = combinations > MOST_TRIED ? [] : [...open];
  const attempt = (at: number) => {
    const [id, answers] = entries[at] ?? [];
    if (id === undefined || !answers) return look();
    for (const answer of answers) {
      if (found.met && found.unmet) return;
      given.set(id, answer);
      attempt(at + 1);
    }
  };
  attempt(0);
  return found;
}
