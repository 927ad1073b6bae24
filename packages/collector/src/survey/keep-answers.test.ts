import type { Json, NorenEvent } from "@noren/core/events";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { eventOf } from "../../test/events.ts";
import { defaultLimits } from "../limits.ts";
import { prepareClear } from "../store/clear-old.ts";
import { prepareForget } from "../store/forget-visitor.ts";
import { prepareInsert } from "../store/insert-events.ts";
import { openDatabase } from "../store/open-database.ts";
import { createWriter } from "../store/writer.ts";
import { judgeEvents } from "../wire/judge-events.ts";
import { refillAnswers } from "./refill-answers.ts";

function open() {
  const database = openDatabase(":memory:");
  onTestFinished(() => {
    database.close();
  });
  const insert = prepareInsert(database);
  const store = (events: readonly NorenEvent[], receivedAt = 1_700_000_100_000) =>
    insert(judgeEvents({ version: 1, site: "shop", sentAt: receivedAt, events: [...events] }, receivedAt, defaultLimits).rows);
  const answers = () =>
    database.prepare("SELECT response, question, sequence, answer, state, skipped FROM answers ORDER BY response, question").all();
  const responses = () => database.prepare("SELECT response, path FROM responses ORDER BY response").all();
  return { database, store, answers, responses };
}

const answered = (n: number, response: string, question: string, sequence: number, answer: Json, fields: Partial<NorenEvent> = {}) =>
  eventOf(n, {
    name: "survey_answered",
    source: "widget",
    campaign: "ask",
    data: { response, question, sequence, answer, type: typeof answer === "number" ? "nps" : "text" },
    ...fields,
  });
const completed = (n: number, response: string, path: string[], fields: Partial<NorenEvent> = {}) =>
  eventOf(n, { name: "survey_completed", source: "widget", campaign: "ask", data: { response, path }, ...fields });

describe("kept answers", () => {
  const events = [
    answered(1, "r", "score", 1, 3),
    answered(2, "r", "why", 2, "old branch"),
    answered(3, "r", "score", 3, 9),
    answered(4, "r", "praise", 4, "lovely"),
    completed(5, "r", ["score", "why"]),
    completed(6, "r", ["score", "praise"]),
    answered(7, "s", "score", 1, 5),
    answered(8, "s", "why", 2, "  "),
  ];
  const kept = [
    { response: "r", question: "praise", sequence: 4, answer: '"lovely"', state: 1, skipped: null },
    { response: "r", question: "score", sequence: 3, answer: "9", state: 1, skipped: null },
    { response: "r", question: "why", sequence: 2, answer: '"old branch"', state: 2, skipped: null },
    { response: "s", question: "score", sequence: 1, answer: "5", state: 0, skipped: null },
    { response: "s", question: "why", sequence: 2, answer: '"  "', state: 0, skipped: "empty" },
  ];

  it("are the same in whatever order, batches and repetitions the events arrive", () => {
    const { database, store, answers, responses } = open();
    const order = fc.shuffledSubarray(events, { minLength: events.length });
    fc.assert(
      fc.property(order, fc.array(fc.constantFrom(...events)), (first, again) => {
        database.exec("DELETE FROM events");
        for (const event of first) store([event]);
        store(again);
        expect(answers()).toMatchObject(kept);
        expect(responses()).toMatchObject([
          { response: "r", path: '["score","praise"]' },
          { response: "s", path: null },
        ]);
      }),
      { numRuns: 60 },
    );
  });

  it("are the same when they are made anew from the events", () => {
    const { database, store, answers } = open();
    store(events);
    refillAnswers(database);
    expect(answers()).toMatchObject(kept);
  });

  it("go with their visitor, and with their age, to the last word", async () => {
    const { database, store, answers, responses } = open();
    const day = 86_400_000;
    const today = 1_800_000_000_000;
    store([answered(1, "old", "why", 1, "stale"), completed(2, "old", ["why"])], today - 40 * day);
    store([answered(3, "a", "why", 1, "secret", { visitor: "v" }), completed(4, "a", ["why"], { visitor: "v" })], today);
    store([answered(5, "b", "why", 1, "stays")], today);
    prepareForget(database)("shop", "v", today);
    expect(answers()).toMatchObject([{ response: "b" }, { response: "old" }]);
    await prepareClear(database, createWriter(database, { most: 100 }), 30)(today);
    expect(answers()).toMatchObject([{ response: "b", answer: '"stays"' }]);
    expect(responses()).toMatchObject([{ response: "b" }]);
  });

  it("are unfinished again when only the completion is deleted", () => {
    const { database, store, answers, responses } = open();
    store([answered(1, "r", "why", 1, "yes"), completed(2, "r", ["why"])]);
    database.exec("DELETE FROM events WHERE name = 'survey_completed'");
    expect(answers()).toMatchObject([{ response: "r", state: 0 }]);
    expect(responses()).toMatchObject([{ response: "r", path: null }]);
  });

  it("take no notice of events of another shape, or of no campaign", () => {
    const { store, answers, responses } = open();
    store([
      answered(1, "r", "score", 1, 9, { campaign: undefined }),
      answered(2, "r", "score", 1, 9, { data: { response: 7, question: null } }),
      completed(3, "r", [], { data: { response: "r", path: "score" } }),
    ]);
    expect([answers(), responses()]).toEqual([[], []]);
  });
});
