import { evaluateCondition } from "@noren/core/targeting";
import { describe, expect, it } from "vitest";
import { type Answer, isDone, pathOf, reduce, type State, type Survey, start } from "../logic.ts";
import type { SurveyFacts } from "../questions/question-type.ts";
import type { Content, Question, QuestionOf } from "../schema.ts";
import { createBranching, loadBranching } from "./branching.ts";

const facts: SurveyFacts = {
  product: { id: "p1", name: "Tea bowl" },
  order: { id: "T1", items: [] },
};

function create(content: Content & { questions: Question[] }, known = facts) {
  const { flow, pipe } = createBranching(content, content.questions, {
    facts: known,
    evaluate: (condition, extra) => evaluateCondition(condition, { ...known, ...extra }),
  });
  const survey: Survey = { questions: content.questions, flow, isValid: () => true };
  /** Answers each question that is asked, by its id, until there is no answer for one. */
  const walk = (answers: { [question: string]: Answer }) => {
    let state = start(survey, "r");
    while (!isDone(state)) {
      const asked: string = content.questions[state.path.at(-1) ?? 0]?.id ?? "";
      const value = answers[asked];
      if (value === undefined) return state;
      state = reduce(survey, reduce(survey, state, { type: "draft", value }), { type: "next" });
    }
    return state;
  };
  return { survey, walk, pipe };
}

const single = (id: string, more: Partial<QuestionOf<"single">> = {}): QuestionOf<"single"> => ({
  id,
  type: "single",
  text: id,
  choices: [
    { id: "a", text: { en: "Apple", ja: "りんご" }, score: 2 },
    { id: "b", text: "Bread", score: -1 },
  ],
  ...more,
});

describe("the way through a survey", () => {
  it("jumps by the first condition that is met, to a question or to the end", () => {
    const { walk } = create({
      questions: [single("one", { next: [{ if: { "answers.one": "a" }, go: "three" }, { go: "end" }] }), single("two"), single("three")],
    });
    expect(pathOf(walk({ one: "a", three: "b" }))).toEqual(["one", "three"]);
    expect(pathOf(walk({ one: "b" }))).toEqual(["one"]);
  });

  it("leaves out what is not to be shown, by answers and by facts", () => {
    const { walk } = create({
      questions: [
        single("one"),
        single("two", { showIf: { "answers.one": "a" } }),
        single("three", { showIf: { "product.id": "p2" } }),
        single("four"),
      ],
    });
    expect(pathOf(walk({ one: "a", two: "a", four: "a" }))).toEqual(["one", "two", "four"]);
    expect(pathOf(walk({ one: "b", four: "a" }))).toEqual(["one", "four"]);
  });

  it("is at the end at once where nothing is to be asked", () => {
    expect(isDone(create({ questions: [single("one", { showIf: { "product.id": "p2" } })] }).walk({}))).toBe(true);
  });

  it("ends where it would come to a question again", () => {
    const { walk } = create({ questions: [single("one"), single("two", { next: [{ go: "one" }] })] });
    expect(pathOf(walk({ one: "a", two: "a" }))).toEqual(["one", "two"]);
  });

  it("asks for a product only where there are some", () => {
    const questions: Question[] = [single("one"), { id: "product", type: "product", text: "Which?" }];
    expect(pathOf(create({ questions }).walk({ one: "a" }))).toEqual(["one"]);
    const bought = { ...facts, order: { id: "T1", items: [{ id: "p1", quantity: 1 }] } };
    expect(isDone(create({ questions }, bought).walk({ one: "a" }))).toBe(false);
  });

  it("adds up the scores of what was chosen, on the path only", () => {
    const go = { if: { score: { $gt: 3 } }, go: "end" };
    const { walk, survey } = create({ questions: [single("one"), single("two", { next: [go] }), single("three")] });
    expect(pathOf(walk({ one: "a", two: "a" }))).toEqual(["one", "two"]);
    const doubtful = walk({ one: "a", two: "b" });
    expect(isDone(doubtful)).toBe(false);
    // Back to the second question, which is then answered otherwise.
    const back = reduce(survey, doubtful, { type: "back" });
    const again = reduce(survey, reduce(survey, back, { type: "draft", value: "a" }), { type: "next" });
    expect(isDone(again)).toBe(true);
  });

  it("sets and adds to variables, in order, by condition", () => {
    const { walk } = create({
      variables: { doubts: 0, kind: "none" },
      questions: [
        single("one", {
          set: [
            { variable: "doubts", add: 1 },
            { if: { "answers.one": "b" }, variable: "kind", to: "bread" },
          ],
        }),
        single("two", {
          set: [{ variable: "doubts", add: 1 }],
          next: [{ if: { "variables.doubts": 2, "variables.kind": "bread" }, go: "end" }],
        }),
        single("three"),
      ],
    });
    expect(isDone(walk({ one: "b", two: "a" }))).toBe(true);
    expect(isDone(walk({ one: "a", two: "a" }))).toBe(false);
  });

  it("does not count an answer that was not given", () => {
    const { walk } = create({
      questions: [single("one", { next: [{ if: { "answers.one": { $exists: true } }, go: "end" }] }), single("two")],
    });
    expect(isDone(walk({ one: { skipped: "prefer-not-to-say" } }))).toBe(false);
  });
});

describe("the ending", () => {
  const content = (next?: QuestionOf<"single">["next"]): Content & { questions: Question[] } => ({
    questions: [single("one", next ? { next } : {})],
    endings: [
      { id: "apples", if: { "answers.one": "a" }, title: "Apples" },
      { id: "sorry", title: "Sorry" },
    ],
  });

  it("is the first whose condition is met", () => {
    expect(create(content()).walk({ one: "a" }).ending).toBe("apples");
    expect(create(content()).walk({ one: "b" }).ending).toBe("sorry");
  });

  it("is the one that a jump names", () => {
    expect(create(content([{ go: "sorry" }])).walk({ one: "a" }).ending).toBe("sorry");
  });

  it("is the thanks where none is met", () => {
    const { walk } = create({ questions: [single("one")], endings: [{ id: "never", if: { "answers.one": "b" }, title: "Never" }] });
    expect(walk({ one: "a" }).ending).toBeNull();
  });
});

describe("piping", () => {
  const { walk, pipe } = create({ questions: [single("one"), { id: "two", type: "text" }, { id: "three", type: "text" }] });
  const state: State = walk({ one: "a", two: "{answers.one} <b>\u202e late\n\tnight" });

  it("puts in answers by their words, in the language shown, and facts", () => {
    expect(pipe("{answers.one} for {product.name}?", state, "ja")).toBe("りんご for Tea bowl?");
  });

  it("puts in the names of products, and Noren's own words where the merchant gave none", async () => {
    const questions: Question[] = [
      { id: "which", type: "product", text: "Which?", multiple: true },
      { id: "source", type: "attribution" },
      { id: "again", type: "yes-no", text: "Again?" },
      { id: "sure", type: "yes-no", text: "Sure?", no: { en: "Not at all", ja: "いいえ、全然" } },
      { id: "rows", type: "matrix", text: "How?", rows: [{ id: "other", text: "Other" }], columns: single("x").choices },
    ];
    const items = [
      { id: "p1", name: "Tea bowl", quantity: 1 },
      { id: "p2", name: "Whisk", quantity: 1 },
      { id: "p3", quantity: 1 },
    ];
    const known: SurveyFacts = { order: { id: "T1", items } };
    const text = "{answers.which}; {answers.source}; {answers.again}; {answers.sure}; {answers.rows|none}";
    const said = async (locale: string, source: Answer) => {
      const { flow, pipe: put } = await loadBranching({}, questions, { facts: known, evaluate: () => true, locale });
      const survey: Survey = { questions, flow, isValid: () => true };
      const state = [["p1", "p2", "p3"], source, true, false, { other: "a" }].reduce(
        (before: State, value) => reduce(survey, reduce(survey, before, { type: "draft", value }), { type: "next" }),
        start(survey, "r"),
      );
      return put(text, state, locale);
    };
    expect(await said("en", "friend")).toBe("Tea bowl, Whisk, p3; A friend or family; Yes; Not at all; none");
    expect(await said("ja", { other: "Radio" })).toBe("Tea bowl, Whisk, p3; Radio; はい; いいえ、全然; none");
  });

  it("takes the fallback for what is not known, and leaves other braces alone", () => {
    expect(pipe("Dear {traits.name|customer}, {nothing}{}{ x }", state, "en")).toBe("Dear customer, {}{ x }");
  });

  it("never reads again what was put in, and keeps it on one line in one direction", () => {
    expect(pipe("“{answers.two}”", state, "en")).toBe("“{answers.one} <b> late night”");
  });

  it("cuts what is long", () => {
    const long = walk({ one: "a", two: "x".repeat(300) });
    expect(pipe("{answers.two}", long, "en")).toBe(`${"x".repeat(79)}…`);
  });

  it("reaches nothing but what is known: no prototype, no function", () => {
    expect(pipe("{constructor.name|-}{answers.__proto__|-}{answers.one.length|-}", state, "en")).toBe("---");
  });
});
