import type { Json } from "@noren/core/events";
import * as fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { eventOf } from "../../test/events.ts";
import { defaultLimits } from "../limits.ts";
import { prepareInsert } from "../store/insert-events.ts";
import { openDatabase } from "../store/open-database.ts";
import { judgeEvents } from "../wire/judge-events.ts";
import { prepareSummary } from "./read-summary.ts";

let made = 0;
function answer(
  response: string,
  question: string,
  value: Json,
  {
    at,
    variant,
    sequence = 1,
    type = typeof value === "number" ? "nps" : "text",
  }: { at?: number; variant?: string; sequence?: number; type?: string } = {},
) {
  made += 1;
  const data = { response, question, sequence, answer: value, type };
  return eventOf(made, { name: "survey_answered", at: at ?? 1000 + made, source: "widget", campaign: "ask", variant, data });
}
function completion(response: string, path: string[], at = 5000) {
  made += 1;
  return eventOf(made, { name: "survey_completed", at, source: "widget", campaign: "ask", data: { response, path } });
}

/** The summary of one survey from its events. */
function surveyFigures(answers: ReturnType<typeof answer>[], completions: ReturnType<typeof answer>[]) {
  const database = openDatabase(":memory:");
  onTestFinished(() => {
    database.close();
  });
  const receivedAt = 6000;
  const batch = { version: 1 as const, site: "shop", sentAt: receivedAt, events: [...answers, ...completions] };
  prepareInsert(database)(judgeEvents(batch, receivedAt, defaultLimits).rows);
  const [found] = prepareSummary(database)("shop", () => []);
  return found ?? { survey: { responses: { complete: 0, partial: 0 }, nps: [], reasons: [] }, variants: new Map() };
}

describe("the figures of a survey", () => {
  it("take the answer with the highest sequence, in whatever order the events arrive", () => {
    const events = [1, 2, 3].map((sequence) => answer("r", "score", sequence * 3, { sequence }));
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: 3 }), (order) => {
        const [nps] = surveyFigures(order, []).survey.nps;
        expect(nps).toMatchObject({ n: 1, score: 100, promoters: 1 });
      }),
    );
  });

  it("take the latest of two answers with one sequence", () => {
    const { survey } = surveyFigures([answer("r", "score", 10, { at: 2 }), answer("r", "score", 0, { at: 1 })], []);
    expect(survey.nps[0]).toMatchObject({ n: 1, promoters: 1 });
  });

  it("leave out answers off the completed path, scores and reasons alike", () => {
    const answers = [answer("r", "score", 3), answer("r", "why", "from the old branch"), answer("r", "praise", "lovely")];
    const { survey } = surveyFigures(answers, [completion("r", ["score", "why"], 1), completion("r", ["praise"], 2)]);
    expect(survey.nps).toEqual([]);
    expect(survey.reasons.map(({ text }) => text)).toEqual(["lovely"]);
    expect(survey.responses).toEqual({ complete: 1, partial: 0 });
  });

  it("count unfinished responses, and tell them apart", () => {
    const answers = [answer("done", "score", 9), answer("open", "score", 2), answer("open", "why", "  too slow ")];
    const { survey } = surveyFigures(answers, [completion("done", ["score", "why"])]);
    expect(survey.responses).toEqual({ complete: 1, partial: 1 });
    expect(survey.nps[0]).toMatchObject({ n: 2, partial: 1, score: 0 });
    expect(survey.reasons).toEqual([{ question: "why", text: "too slow", at: expect.any(Number), score: 2, partial: true }]);
  });

  it("count only integers from 0 to 10 of scored questions", () => {
    const values = [9, 6.5, 11, -1, null, "10", true];
    const answers = values.map((value, n) => answer(`r${n}`, "score", value, { type: "nps" }));
    const rating = answer("r9", "stars", 5, { type: "rating" });
    expect(surveyFigures([...answers, rating], []).survey.nps).toMatchObject([{ question: "score", n: 1, score: 100 }]);
  });

  it("let a later skip take an answer back", () => {
    const answers = [
      answer("r", "why", "no"),
      answer("r", "why", " ", { sequence: 2 }),
      answer("s", "score", 9),
      answer("s", "score", null, { sequence: 2 }),
    ];
    const { survey } = surveyFigures(answers, []);
    expect([survey.nps, survey.reasons, survey.responses]).toEqual([[], [], { complete: 0, partial: 0 }]);
  });

  it("say when there are too few answers to tell", () => {
    const many = (n: number) => Array.from({ length: n }, (_, place) => answer(`r${place}`, "score", 9));
    expect(surveyFigures(many(29), []).survey.nps[0]?.tooFew).toBe(true);
    expect(surveyFigures(many(30), []).survey.nps[0]?.tooFew).toBe(false);
  });

  it("equal the published score, spread and interval of 50 promoters, 30 passives and 20 detractors", () => {
    const values = [...new Array(50).fill(9), ...new Array(30).fill(7), ...new Array(20).fill(0)];
    const [nps] = surveyFigures(
      values.map((value, n) => answer(`r${n}`, "score", value)),
      [],
    ).survey.nps;
    expect(nps).toMatchObject({ score: 30, n: 100, spread: [20, 0, 0, 0, 0, 0, 0, 30, 0, 50, 0] });
    expect(nps?.interval?.low).toBeCloseTo(14.0511, 4);
    expect(nps?.interval?.high).toBeCloseTo(44.2013, 4);
  });

  it("list the latest 20 reasons, newest first", () => {
    const answers = Array.from({ length: 25 }, (_, n) => answer(`r${n}`, "why", `reason ${n}`, { at: n }));
    const { reasons } = surveyFigures(answers, []).survey;
    expect([reasons.length, reasons[0]?.text, reasons.at(-1)?.text]).toEqual([20, "reason 24", "reason 5"]);
  });

  it("score each arm of an experiment by the survey's first scored question", () => {
    const answers = [
      answer("a", "score", 10, { variant: "control", at: 1 }),
      answer("a", "again", 0, { variant: "control", at: 2 }),
      answer("b", "score", 0, { variant: "later", at: 3 }),
      answer("c", "score", 5, { at: 4 }),
    ];
    const { survey, variants } = surveyFigures(answers, []);
    expect(survey.nps.map(({ question, n }) => [question, n])).toEqual([
      ["score", 3],
      ["again", 1],
    ]);
    expect([...variants].map(([variant, { question, score }]) => [variant, question, score])).toEqual([
      ["control", "score", 100],
      ["later", "score", -100],
    ]);
  });
});
