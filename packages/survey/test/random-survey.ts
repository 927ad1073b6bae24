import type { Condition } from "@noren/core";
import type { Answer } from "../src/logic.ts";
import { linesOf } from "../src/questions/lines-of.ts";
import type { SurveyFacts } from "../src/questions/question-type.ts";
import type { Content, Question } from "../src/schema.ts";

/** Below a bound, at random. */
export type Pick = (below: number) => number;

/** Picks by bytes, over again once they are used up: what shrinks the bytes shrinks the survey. */
export function pickBy(bytes: Uint8Array): Pick {
  let at = 0;
  return (below) => {
    at += 1;
    // Later rounds differ from the first.
    return ((bytes[at % bytes.length] ?? 0) + 31 * Math.floor(at / bytes.length)) % below;
  };
}

const one = <Value>(pick: Pick, values: readonly [Value, ...Value[]]): Value => values[pick(values.length)] ?? values[0];

const choices: [{ id: string; text: string; score: number }, ...{ id: string; text: string; score: number }[]] = [
  { id: "price", text: "The price", score: 1 },
  { id: "size", text: "The size", score: 0 },
  { id: "late", text: "It came late", score: -1 },
];

const makers: [(id: string, pick: Pick) => Question, ...((id: string, pick: Pick) => Question)[]] = [
  (id) => ({ id, type: "nps" }),
  (id) => ({ id, type: "csat" }),
  (id) => ({ id, type: "ces", skip: ["not-applicable"] }),
  (id, pick) => ({ id, type: "number", text: "How much?", low: "Little", high: "Much", from: pick(3), to: 4 + pick(7) }),
  (id, pick) => ({ id, type: "stars", text: "How good?", steps: 3 + pick(5) }),
  (id) => ({ id, type: "emoji", text: "How was it?" }),
  (id) => ({ id, type: "thumbs", text: "Was it clear?" }),
  (id) => ({ id, type: "slider", text: "How much?", low: "Little", high: "Much" }),
  (id) => ({ id, type: "single", text: "What mattered?", choices }),
  (id) => ({ id, type: "single", text: "What mattered?", choices, other: true, shuffle: true }),
  (id, pick) => ({ id, type: "multiple", text: "What mattered?", choices, least: pick(3) }),
  (id) => ({ id, type: "dropdown", text: "What mattered?", choices }),
  (id, pick) => ({ id, type: "yes-no", text: "Was it right?", required: pick(2) === 0 }),
  (id) => ({ id, type: "text", text: "What else?" }),
  (id, pick) => ({ id, type: "short-text", text: "Which one?", required: pick(2) === 0 }),
  (id) => ({ id, type: "email", text: "Where may we write to?" }),
  (id) => ({ id, type: "phone", text: "Where may we call?" }),
  (id) => ({ id, type: "date", text: "When?", from: "2026-01-01" }),
  (id, pick) => ({ id, type: "ranking", text: "Best first, please", choices, required: pick(2) === 0 }),
  (id) => ({ id, type: "matrix", text: "How was each?", rows: choices, columns: choices }),
  (id) => ({ id, type: "picture", text: "Which?", choices: choices.map((choice) => ({ ...choice, image: "/a.jpg" })) }),
  (id) => ({ id, type: "product", text: "Which?" }),
  (id) => ({ id, type: "attribution" }),
  (id) => ({ id, type: "consent", text: "May we show your words?" }),
  (id) => ({ id, type: "statement", text: "Nearly there." }),
];

function conditionOn(asked: readonly Question[], pick: Pick): Condition {
  const question = asked[pick(asked.length)];
  if (!question || pick(5) === 0)
    return one<Condition>(pick, [{ "device.type": "phone" }, { score: { $gt: 0 } }, { "variables.mood": "good" }]);
  const key = `answers.${question.id}`;
  switch (question.type) {
    case "single":
    case "dropdown":
    case "picture":
      return one<Condition>(pick, [{ [key]: "price" }, { [key]: { $in: ["size", "late"] } }, { $not: { [key]: "late" } }]);
    case "nps":
    case "csat":
    case "ces":
    case "stars":
    case "emoji":
    case "number":
      return one<Condition>(pick, [{ [key]: { $gte: 4 } }, { [key]: { $lt: 4 } }, { $or: [{ [key]: 3 }, { [key]: { $gt: 4 } }] }]);
    case "yes-no":
      return { [key]: pick(2) === 0 };
    case "statement":
      return { "device.type": "phone" };
    default:
      return { [key]: { $exists: pick(2) === 0 } };
  }
}

/** A survey with jumps, conditions, variables and endings; most are such that `checkSurvey` finds no error. */
export function randomSurvey(pick: Pick): Content {
  const count = 1 + pick(5);
  const endings = ["good", "bad"].slice(0, pick(3));
  const questions: Question[] = [];
  for (let index = 0; index < count; index++) {
    const question = one(pick, makers)(`q${index}`, pick);
    if (index > 0 && pick(4) === 0) question.showIf = conditionOn(questions, pick);
    questions.push(question);
    if (pick(3) === 0) {
      const goes = [...Array.from({ length: count - index - 1 }, (_, more) => `q${index + 1 + more}`), ...endings, "end"];
      question.next = Array.from({ length: 1 + pick(2) }, () => ({
        if: conditionOn(questions, pick),
        go: goes[pick(goes.length)] ?? "end",
      }));
    }
    if (pick(3) === 0) {
      question.set = [
        { variable: "mood", to: "good", ...(pick(2) === 0 && { if: conditionOn(questions, pick) }) },
        { variable: "points", add: 2 },
      ];
    }
  }
  return {
    questions,
    variables: { mood: "none", points: 0 },
    ...(endings.length > 0 && {
      endings: endings.map((id, index) => ({
        id,
        title: "Thank you, {answers.q0|dear friend}",
        ...(index === 0 && endings.length > 1 && { if: conditionOn(questions, pick) }),
      })),
    }),
  };
}

/** An answer that fits a question; null for none, where there may be none. */
export function randomAnswer(question: Question, facts: SurveyFacts, pick: Pick): Answer | null {
  if (question.skip && pick(5) === 0) return { skipped: question.skip[0] ?? "not-applicable" };
  const choice = () => one(pick, choices).id;
  switch (question.type) {
    case "nps":
      return pick(11);
    case "csat":
    case "emoji":
      return 1 + pick(5);
    case "ces":
      return 1 + pick(7);
    case "number": {
      const { from = 1, to = 5 } = question;
      return from + pick(to - from + 1);
    }
    case "stars":
      return 1 + pick(question.steps ?? 5);
    case "thumbs":
      return pick(2);
    case "slider":
      return pick(101);
    case "single":
      return question.other && pick(4) === 0 ? { other: "Rain" } : choice();
    case "dropdown":
    case "picture":
      return choice();
    case "multiple":
    case "ranking":
      return choices.slice(0, Math.max(1, ("least" in question && question.least) || 1) + pick(2)).map(({ id }) => id);
    case "yes-no":
      return question.required || pick(3) ? pick(2) === 0 : null;
    case "text":
    case "short-text":
      return question.required || pick(2) ? "Blue, please" : null;
    case "email":
      return pick(2) ? "a@b.example" : null;
    case "phone":
      return pick(2) ? "03 1234 5678" : null;
    case "date":
      return pick(2) ? "2026-03-04" : null;
    case "matrix":
      return Object.fromEntries(choices.map(({ id }) => [id, choice()]));
    case "product":
      return linesOf(question, facts)[0]?.id ?? null;
    case "attribution":
      return "friend";
    case "consent":
      return pick(2) ? true : null;
    case "statement":
      return null;
  }
}
