import { evaluateCondition } from "@noren/core/targeting";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Pick, pickBy, randomAnswer, randomSurvey } from "../../test/random-survey.ts";
import { createBranching } from "../flow/branching.ts";
import { isDone, isSkipped, questionsOf, reduce, type Survey, start, stepOf } from "../logic.ts";
import { loadTypes } from "../questions/index.ts";
import type { SurveyFacts } from "../questions/question-type.ts";
import { type Content, contentSchema } from "../schema.ts";
import { checkSurvey } from "./check-survey.ts";
import { type Course, courseOf } from "./course.ts";

const seed = 20_261_122;
const wanted = 100_000;
const tried = 115_000;
const bytes = fc.uint8Array({ minLength: 64, maxLength: 64 });
const isAccepted = (content: Content, course?: Course) => checkSurvey(content, course).every(({ level }) => level !== "error");
const courseThrough = (content: Content): Course => courseOf(questionsOf(content), content.endings ?? []);

const places: readonly SurveyFacts[] = [
  { device: { type: "phone" } },
  { device: { type: "desktop" }, cart: { value: 9, count: 1, items: [{ id: "tea", quantity: 1 }] } },
];

/** One of each type, to load them by. */
const samples = Array.from({ length: 60 }, (_, first) => questionsOf(randomSurvey((below) => first % below))).flat();
const types = await loadTypes(samples, "en");
const isValid: Survey["isValid"] = (question, draft) => isSkipped(draft) || !types.get(question.type)?.fault?.(question, draft);

/** Goes through a survey with answers at random; says what is wrong with the way, or nothing. */
function walk(content: Content, course: Course, pick: Pick): string | undefined {
  const facts = places[pick(places.length)] ?? {};
  const questions = questionsOf(content);
  const endings = content.endings ?? [];
  const evaluate: Parameters<typeof createBranching>[2]["evaluate"] = (condition, extra) =>
    evaluateCondition(condition, { ...facts, ...extra });
  const { flow } = createBranching(content, questions, { facts, evaluate });
  const survey: Survey = { questions, flow, isValid };
  let state = start(survey, "r");
  for (let steps = 0; !isDone(state); steps++) {
    const step = stepOf(state);
    const question = questions[step];
    if (!question || steps >= questions.length) return `more than ${questions.length} steps`;
    if (!course.reached.has(step)) return `${question.id} was met, which none should lead to`;
    const answer = randomAnswer(question, facts, pick);
    state = reduce(survey, state, { type: "draft", value: answer });
    const gone = reduce(survey, state, { type: "next" });
    if (gone.stuck) return `${question.id} cannot be left with ${JSON.stringify(answer)}`;
    const next = flow.next(reduce(survey, state, { type: "settle", step }), step);
    if (state.path.includes(next)) return `${question.id} leads round to ${next}`;
    const left = stepOf(gone) < course.end;
    if (left && !course.from[step]?.to.has(stepOf(gone))) return `${question.id} leads to ${stepOf(gone)}, which the course does not know`;
    state = gone;
  }
  if (state.path.length < 2) return undefined;
  const ending = endings.findIndex(({ id }) => id === state.ending);
  if (ending < 0 && endings.some((one) => one.if === undefined)) return "no ending where one is for everybody else";
  return ending < 0 || course.reached.has(course.end + 1 + ending) ? undefined : `${state.ending} was met, which none should lead to`;
}

describe("surveys that the validation accepts", () => {
  it(`lead no way into a dead end, in ${wanted} of them at random`, { timeout: 900_000 }, () => {
    let accepted = 0;
    const shapes = new Set<string>();
    fc.assert(
      fc.property(bytes, fc.uint8Array({ minLength: 16, maxLength: 16 }), (draws, answers) => {
        const content = randomSurvey(pickBy(draws));
        const course = courseThrough(content);
        if (!isAccepted(content, course)) return;
        accepted += 1;
        for (const type of content.questions ?? []) shapes.add(`${type.type} ${!!type.next} ${!!type.showIf}`);
        const fault = walk(content, course, pickBy(answers));
        if (fault) throw new Error(fault);
      }),
      { numRuns: tried, seed },
    );
    expect(accepted).toBeGreaterThanOrEqual(wanted);
    // Each of the 25 types, with and without jumps and conditions.
    expect(shapes.size).toBe(100 - 4);
  });

  it("fit the schema", () => {
    fc.assert(
      fc.property(bytes, (draws) => {
        expect(contentSchema.safeParse(randomSurvey(pickBy(draws))).success).toBe(true);
      }),
      { numRuns: 1000, seed },
    );
  });
});
