import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Action,
  type Answer,
  given,
  groupOf,
  isBlank,
  isDone,
  isState,
  pathOf,
  questionsOf,
  reduce,
  type State,
  type Survey,
  start,
  stepOf,
  straightFlow,
} from "./logic.ts";
import type { Question } from "./schema.ts";

const surveyOf = (questions: readonly Question[]): Survey => ({
  questions,
  flow: straightFlow,
  isValid: ({ type }, draft) =>
    type === "nps" ? Number.isInteger(draft) && Number(draft) >= 0 && Number(draft) <= 10 : typeof draft === "string",
});
const questions = questionsOf({});
const survey = surveyOf(questions);
const play = (actions: Action[], from: State = start(survey, "r", "T1"), asked: readonly Question[] = questions) =>
  actions.reduce((state, action) => reduce(surveyOf(asked), state, action), from);
const choose = (value: Answer): Action => ({ type: "draft", value });
const next: Action = { type: "next" };
const back: Action = { type: "back" };
const settle = (step: number): Action => ({ type: "settle", step });

describe("the survey's logic", () => {
  it.each([
    [null, true],
    ["", true],
    [[], true],
    [{}, true],
    [" ", false],
    [0, false],
    [false, false],
    [["size"], false],
    [{ size: "small" }, false],
  ])("takes %j for blank: %s, also where an old library makes text of lists", (answer, blank) => {
    Object.assign(Array.prototype, { toJSON: () => "[text]" });
    const found = isBlank(answer);
    Reflect.deleteProperty(Array.prototype, "toJSON");
    expect(found).toBe(blank);
  });

  it("goes from the score to the reason to the end", () => {
    const end = play([choose(9), next, choose("Lovely"), next]);
    expect(isDone(end)).toBe(true);
    expect(pathOf(end)).toEqual(["nps", "reason"]);
    expect(end.answers).toEqual([
      { answer: 9, sequence: 1 },
      { answer: "Lovely", sequence: 2 },
    ]);
  });

  it("takes what was typed and erased before it was given for no answer at all", () => {
    const erased = play([choose(9), next, choose("Lov"), choose(""), settle(1), next]);
    expect(isDone(erased)).toBe(true);
    expect(erased.answers[1]).toBeNull();
    expect(erased.sequence).toBe(1);
  });

  it("does not leave the scale without a choice, and lets words be left out", () => {
    expect(play([next])).toMatchObject({ path: [0], stuck: true });
    const silent = play([choose(0), next, next]);
    expect(isDone(silent)).toBe(true);
    expect(silent.answers[1]).toBeNull();
  });

  it("makes no answer of a draft that is not valid, and says so once Next is pressed", () => {
    for (const value of [-1, 11, 8.5, "9"]) {
      expect(play([choose(value), settle(0)]).answers[0]).toBeNull();
      expect(play([choose(value), next])).toMatchObject({ path: [0], stuck: true });
      expect(play([choose(value), next, choose(9)]).stuck).toBe(false);
    }
  });

  it("gives a changed answer a higher sequence and an unchanged one none", () => {
    const state = play([choose(3), settle(0), settle(0), next, back, next, back, choose(7), next]);
    expect(state.answers[0]).toEqual({ answer: 7, sequence: 2 });
  });

  it("does not give words as an answer because focus left the question before", () => {
    expect(play([choose(3), next, choose("half a sen"), settle(0)]).answers[1]).toBeNull();
  });

  it("takes back words that were given and then removed", () => {
    const state = play([choose(3), next, choose(" too slow "), settle(1), choose("  "), settle(1)]);
    expect(state.answers[1]).toEqual({ answer: "", sequence: 3 });
  });

  it("tells what was given between two states, with the order", () => {
    const before = play([choose(9)]);
    const after = play([next], before);
    expect(given(survey, before, after)).toEqual([{ response: "r", question: "nps", answer: 9, sequence: 1, type: "nps", order: "T1" }]);
    expect(given(survey, after, play([choose("a")], after))).toEqual([]);
    expect(given(survey, start(survey, "r"), play([choose(1), settle(0)], start(survey, "r")))[0]).not.toHaveProperty("order");
  });

  it.each([
    [0, "detractor"],
    [6, "detractor"],
    [7, "passive"],
    [8, "passive"],
    [9, "promoter"],
    [10, "promoter"],
  ])("counts %d as %s", (score, group) => {
    expect(groupOf(questions, play([choose(score), next]))).toBe(group);
  });

  it("knows a kept state again, and neither another survey's nor a broken one", () => {
    const state = play([choose(9), next, choose("Lov")]);
    expect(isState(questions, JSON.parse(JSON.stringify(state)))).toBe(true);
    expect(isState(questions.slice(0, 1), JSON.parse(JSON.stringify(state)))).toBe(false);
    for (const broken of [undefined, null, 3, "x", [], {}, { ...state, path: "1" }, { ...state, drafts: null }])
      expect(isState(questions, broken)).toBe(false);
  });
});

describe("whatever a visitor does, in any order, in any survey", () => {
  const asked: fc.Arbitrary<Question[]> = fc
    .array(fc.constantFrom<"nps" | "text">("nps", "text"), { minLength: 1, maxLength: 5 })
    .map((types) => types.map((type, index) => ({ id: index ? `q${index}` : "constructor", type })));
  const action: fc.Arbitrary<Action> = fc.oneof(
    fc.record({ type: fc.constant("draft" as const), value: fc.oneof(fc.integer({ min: -1, max: 11 }), fc.string()) }),
    fc.constantFrom<Action>({ type: "open", open: true }, settle(0), settle(1), next, next, back),
  );

  it("no answer is lost, sequences strictly grow, the path is the way gone", () => {
    fc.assert(
      fc.property(asked, fc.array(action, { maxLength: 40 }), (list, actions) => {
        const asked = surveyOf(list);
        let state = start(asked, "r");
        const told = new Map<string, unknown>();
        let sequence = 0;
        for (const one of actions) {
          const after = reduce(asked, state, one);
          for (const event of given(asked, state, after)) {
            expect(event.sequence).toBeGreaterThan(sequence);
            sequence = event.sequence;
            told.set(event.question, event.answer);
          }
          // The last answer told of each question is the one that is kept.
          expect(new Map(list.flatMap(({ id }, index) => (after.answers[index] ? [[id, after.answers[index].answer]] : [])))).toEqual(told);
          expect(pathOf(after)).toEqual(list.slice(0, stepOf(after)).map(({ id }) => id));
          for (const [index, question] of list.slice(0, stepOf(after)).entries())
            if (question.type === "nps") expect(after.answers[index]).not.toBeNull();
          if (isDone(state) && one.type !== "open") expect(after).toBe(state);
          expect(Math.abs(stepOf(after) - stepOf(state))).toBeLessThanOrEqual(1);
          state = after;
        }
      }),
    );
  });

  it("a reload at any moment changes nothing", () => {
    fc.assert(
      fc.property(asked, fc.array(action, { maxLength: 20 }), fc.array(action, { maxLength: 20 }), (list, first, second) => {
        const straight = play([...first, ...second], start(surveyOf(list), "r"), list);
        const kept = JSON.parse(JSON.stringify(play(first, start(surveyOf(list), "r"), list)));
        expect(isState(list, kept)).toBe(true);
        expect(play(second, kept, list)).toEqual(straight);
      }),
    );
  });
});
