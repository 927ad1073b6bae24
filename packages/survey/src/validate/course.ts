import type { Json } from "@noren/core";
import type { Ending, Question } from "../schema.ts";
import { answersOf, mayStayOpen } from "./answers-of.ts";
import { type Known, treeOf } from "./condition-tree.ts";
import { outcomesOf } from "./outcomes.ts";

/** How a survey may go on from a place. Places are the questions' indexes, then the place where it just ends, then one for each ending. */
export interface Ways {
  to: Set<number>;
  /** Questions whose turn came, asked or left out. */
  considered: Set<number>;
  /** Indexes of the jumps that some answers take. */
  jumps: Set<number>;
}

/** All ways through a survey that answers, facts and variables may lead to; a few more than there are, never fewer. */
export interface Course {
  start: Ways;
  /** By question. */
  from: readonly Ways[];
  /** The place where a survey just ends. */
  end: number;
  /** Places that some way leads to, among them those of endings. */
  reached: ReadonlySet<number>;
  /** Places that some way leads to from a question, itself only by a circle. */
  after(question: number): ReadonlySet<number>;
  /** Questions that may have been gone through when a question's turn comes. */
  before(question: number): ReadonlySet<number>;
}

export function courseOf(questions: readonly Question[], endings: readonly Ending[]): Course {
  const end = questions.length;
  const byId = new Map(questions.map((question) => [question.id, question]));
  const indexes = new Map(questions.map(({ id }, index) => [id, index]));
  const places = new Map(endings.map(({ id }, index) => [id, end + 1 + index]));
  const shown = questions.map(({ showIf }) => showIf && treeOf(showIf));

  /** The questions that may be the first one asked from an index on. */
  const look = (from: number, known: Known, ways: Ways) => {
    for (let index = from; index < end; index++) {
      ways.considered.add(index);
      const { met, unmet } = outcomesOf(shown[index], known, byId);
      if (met) ways.to.add(index);
      if (!unmet && questions[index]?.type !== "product") return;
    }
    ways.to.add(end);
  };

  const noWays = (): Ways => ({ to: new Set(), considered: new Set(), jumps: new Set() });
  const waysFrom = (question: Question, index: number): Ways => {
    const ways = noWays();
    const jumps = (question.next ?? []).map((jump) => ({ ...jump, tree: jump.if && treeOf(jump.if) }));
    const leave = (known: Known) => {
      for (const [place, { tree, go }] of jumps.entries()) {
        const { met, unmet } = outcomesOf(tree, known, byId);
        if (met) {
          ways.jumps.add(place);
          const target = indexes.get(go);
          if (target === undefined) ways.to.add(places.get(go) ?? end);
          else look(target, known, ways);
        }
        if (!unmet) return;
      }
      look(index + 1, known, ways);
    };
    const answers = answersOf(question);
    if (!answers) leave(new Map());
    const open: Json[] = mayStayOpen(question) ? [null] : [];
    for (const answer of [...open, ...(answers ?? [])]) leave(new Map([[question.id, answer]]));
    return ways;
  };

  const start = noWays();
  look(0, new Map(), start);
  const from = questions.map(waysFrom);
  const follow = (first: Iterable<number>): Set<number> => {
    const found = new Set<number>();
    const open = [...first];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (found.has(at)) continue;
      found.add(at);
      open.push(...(from[at]?.to ?? []));
    }
    return found;
  };
  const reached = follow(start.to);
  if (reached.has(end)) {
    for (const [index, ending] of endings.entries()) {
      const { met, unmet } = outcomesOf(ending.if && treeOf(ending.if), new Map(), byId);
      if (met) reached.add(end + 1 + index);
      if (!unmet) break;
    }
  }

  const afterEach = new Map<number, ReadonlySet<number>>();
  const after = (question: number): ReadonlySet<number> => {
    const found = afterEach.get(question) ?? follow(from[question]?.to ?? []);
    afterEach.set(question, found);
    return found;
  };
  const before = (question: number): ReadonlySet<number> => {
    const last = [...reached].filter((index) => from[index]?.considered.has(question));
    return new Set([...last, ...[...reached].filter((index) => index < end && last.some((one) => after(index).has(one)))]);
  };
  return { start, from, end, reached, after, before };
}
