import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Pick, pickBy, randomSurvey } from "../../test/random-survey.ts";
import { questionSchema } from "../schema/questions.ts";
import { type Content, contentSchema, type Question } from "../schema.ts";
import { checkSurvey } from "./check-survey.ts";
import { type Course, courseOf } from "./course.ts";

const seed = 20_261_122;
const bytes = fc.uint8Array({ minLength: 64, maxLength: 64 });

/** A defect: what it makes of an accepted survey, and where it is to be found; undefined where it cannot be put into this one. */
type Defect = (content: Content & { questions: Question[] }, course: Course, pick: Pick) => { content: Content; at: string } | undefined;

const withQuestion = (content: Content & { questions: Question[] }, question: Question): Content & { questions: Question[] } => ({
  ...content,
  questions: [...content.questions, question],
});
const changed = (content: Content & { questions: Question[] }, index: number, change: (question: Question) => Question): Content => ({
  ...content,
  questions: content.questions.map((question, at) => (at === index ? change(question) : question)),
});
/** A question that some answers lead to. */
const anyReached = ({ questions }: { questions: Question[] }, course: Course, pick: Pick): number => {
  const reached = questions.flatMap((_, index) => (course.reached.has(index) ? [index] : []));
  return reached[pick(reached.length)] ?? 0;
};
/** Puts a question where the survey begins, so that it is asked for sure. */
const withFirst = (content: Content & { questions: Question[] }, question: Question): Content => ({
  ...content,
  questions: [question, ...content.questions],
});
const first =
  (question: Partial<Question>, path = ""): Defect =>
  (content) => {
    const read = questionSchema.parse({ id: "first", ...question });
    return { content: withFirst(content, read), at: `questions[0]${path}` };
  };
const score = (id: string): Question => ({ id, type: "nps" });
const text = "Which of them?";
const scored = (...scores: number[]) => scores.map((one, index) => ({ id: `c${index}`, text: `Choice ${index}`, score: one }));
const named = (...texts: string[]) => texts.map((one, index) => ({ id: `c${index}`, text: one, score: index }));

const defects: { [kind: string]: Defect } = {
  "a question that is jumped over": (content) => ({
    content: { ...content, questions: [{ ...score("first"), next: [{ go: "end" }] }, ...content.questions] },
    at: "questions[1]",
  }),
  "a question whose condition no answer meets": (content) => ({
    content: {
      ...content,
      questions: [score("first"), { ...score("never"), showIf: { "answers.first": { $gt: 10 } } }, ...content.questions],
    },
    at: "questions[1].showIf",
  }),
  "an ending that comes after one for everybody": ({ endings = [], ...content }) => ({
    content: { ...content, endings: [...endings, { id: "all", title: "Thank you" }, { id: "late", title: "Thank you" }] },
    at: `endings[${endings.length + 1}]`,
  }),
  "an ending whose condition no answer meets": ({ endings = [], ...content }) => ({
    content: {
      ...content,
      questions: [score("first"), ...content.questions],
      endings: [{ id: "never", title: "Thank you", if: { "answers.first": { $lt: 0 } } }, ...endings],
    },
    at: "endings[0]",
  }),
  "a jump that leads nowhere": (content, course, pick) => {
    const index = anyReached(content, course, pick);
    return {
      content: changed(content, index, (question) => ({ ...question, next: [{ if: { "device.type": "phone" }, go: "nowhere" }] })),
      at: `questions[${index}].next[0].go`,
    };
  },
  "a jump behind one that is always taken": (content, course, pick) => {
    const index = anyReached(content, course, pick);
    const next = [{ go: "end" }, { if: { "device.type": "phone" }, go: "end" }];
    return { content: changed(content, index, (question) => ({ ...question, next })), at: `questions[${index}].next[1]` };
  },
  "a circle": (content, course, pick) => {
    const index = anyReached(content, course, pick);
    const before = [...course.before(index), index];
    const target = content.questions[before[pick(before.length)] ?? index];
    return {
      content: changed(content, index, (question) => ({ ...question, next: [{ go: target?.id ?? "" }] })),
      at: `questions[${index}].next[0].go`,
    };
  },
  "a scale that goes down": first({ type: "number", text, low: "a", high: "b", from: 5, to: 1 }, ".to"),
  "a scale of one step": first({ type: "number", text, low: "a", high: "b", from: 1, to: 1 }, ".to"),
  "a scale of more than eleven steps": first({ type: "number", text, low: "a", high: "b", from: 0, to: 11 }, ".to"),
  "a slider that goes down": first({ type: "slider", text, low: "a", high: "b", from: 5, to: 1 }, ".to"),
  "a slider with too wide a step": first({ type: "slider", text, low: "a", high: "b", to: 10, step: 20 }, ".step"),
  "a slider that misses its end": first({ type: "slider", text, low: "a", high: "b", to: 10, step: 3 }, ".step"),
  "more choices wanted than there are": first({ type: "multiple", text, choices: scored(0, 0), least: 3 }, ".least"),
  "more choices wanted than go together": first(
    {
      type: "multiple",
      text,
      choices: [
        { id: "a", text: "A" },
        { id: "b", text: "None", exclusive: true },
      ],
      least: 2,
    },
    ".least",
  ),
  "more choices wanted than may be": first({ type: "multiple", text, choices: scored(0, 0, 0), least: 2, most: 1 }, ".least"),
  "days that do not follow": first({ type: "date", text, from: "2026-02-01", to: "2026-01-01" }, ".to"),
  "a day that there is not": first({ type: "date", text, from: "2026-02-30" }, ".from"),
  "a statement to be answered": first({ type: "statement", text, required: true }, ".required"),
  "nothing that is always asked": ({ questions, ...content }, course) => {
    const products = questions.filter(({ type }) => type === "product");
    return products.length && !course.start.to.has(course.end)
      ? { content: { ...content, questions: products.map(({ id }) => ({ id, type: "product", text })) }, at: "questions" }
      : undefined;
  },
  "a condition about no question": first(
    { ...score("first"), next: [{ if: { "answers.nothing": 1 }, go: "end" }] },
    '.next[0].if["answers.nothing"]',
  ),
  "a condition about no variable": first(
    { ...score("first"), next: [{ if: { "variables.nothing": 1 }, go: "end" }] },
    '.next[0].if["variables.nothing"]',
  ),
  "a condition about no fact": first(
    { ...score("first"), next: [{ if: { $or: [{ "cart.total": 1 }] }, go: "end" }] },
    '.next[0].if["cart.total"]',
  ),
  "a condition about an answer yet to come": (content) => ({
    content: {
      ...content,
      questions: [{ ...score("first"), showIf: { "answers.last": { $exists: false } } }, ...content.questions, score("last")],
    },
    at: 'questions[0].showIf["answers.last"]',
  }),
  "an operator that nothing knows": first(
    { ...score("first"), next: [{ if: { "answers.first": { $more: 3 } }, go: "end" }] },
    '.next[0].if["answers.first"].$more',
  ),
  "an assignment to no variable": first({ ...score("first"), set: [{ variable: "nothing", add: 1 }] }, ".set[0].variable"),
  "an assignment of nothing": first({ ...score("first"), set: [{ variable: "points" }] }, ".set[0]"),
  "a sum of words": first({ ...score("first"), set: [{ variable: "mood", add: 1 }] }, ".set[0].add"),
  "a text with no such answer": (content, course, pick) => {
    const index = anyReached(content, course, pick);
    return {
      content: changed(content, index, (question) => ({ ...question, help: "You said {answers.nothing|so}" })),
      at: `questions[${index}].help`,
    };
  },
  "a text with an answer yet to come": (content) => ({
    content: { ...content, questions: [{ ...score("first"), help: "{answers.last}" }, ...content.questions, score("last")] },
    at: "questions[0].help",
  }),
  "a text with no such fact": (content) => ({
    content: { ...content, thanks: { title: { en: "For {product.title}" } } },
    at: "thanks.title.en",
  }),
  "a scale with more steps above 0": first({ type: "number", text, low: "a", high: "b", from: -2, to: 5 }),
  "choices with more that are good": first({ type: "single", text, choices: scored(2, 1, 0, -1) }, ".choices"),
  "columns with more that are bad": first({ type: "matrix", text, rows: scored(0), columns: scored(1, -1, -2) }, ".columns"),
  "a scale of colours": first({ type: "single", text, choices: named("Red", "Amber", "Green") }, ".choices"),
  "a scale of traffic lights": first({ type: "dropdown", text, choices: named("🔴 No", "🟢 Yes") }, ".choices"),
  "a scale of colours in Arabic": first({ type: "single", text, choices: named("أحمر", "أصفر", "أخضر") }, ".choices"),
  "a scale of hearts": first({ type: "csat", low: "💔", high: "💚" }),
  "a missing translation": (content, course, pick) => {
    const index = anyReached(content, course, pick);
    return {
      content: {
        ...changed(content, index, (question) => ({ ...question, help: { en: "Please", ja: "お願いします" } })),
        thanks: { title: { en: "Thank you" } },
      },
      at: "thanks.title",
    };
  },
  "a sentence in one of several languages": (content, course, pick) => {
    const index = anyReached(content, course, pick);
    return {
      content: {
        ...changed(content, index, (question) => ({ ...question, help: { en: "Please", ja: "お願いします" } })),
        thanks: { title: "Thank you very much" },
      },
      at: "thanks.title",
    };
  },
  "a sentence in Japanese where there is English too": (content, course, pick) => {
    const index = anyReached(content, course, pick);
    return {
      content: {
        ...changed(content, index, (question) => ({ ...question, help: "ご意見をお聞かせください" })),
        thanks: { title: { en: "Thank you", ja: "ありがとうございます" } },
      },
      at: `questions[${index}].help`,
    };
  },
  "more than 90 seconds": first({ type: "statement", text: "These are many words. ".repeat(90) }, "*"),
  "an id of a question and of an ending": ({ endings = [], ...content }) => ({
    content: { ...content, endings: [{ id: content.questions[0]?.id ?? "", title: "Thank you" }, ...endings] },
    at: "endings[0].id",
  }),
  "a question called end": first({ ...score("end") }, ".id"),
  "an address in an anonymous survey": (content) => ({
    content: { ...withQuestion(content, { id: "mail", type: "email", text }), anonymous: true },
    at: `questions[${content.questions.length}]`,
  }),
  "a reason without a score": first({ type: "text" }, ".text"),
};

describe("a defect in an accepted survey is found", () => {
  it.each(Object.entries(defects))("%s", { timeout: 120_000 }, (_, put) => {
    let found = 0;
    fc.assert(
      fc.property(bytes, fc.nat(1000), (draws, choice) => {
        const { questions = [], ...rest } = randomSurvey(pickBy(draws));
        const content = { ...rest, questions };
        const course = courseOf(questions, content.endings ?? []);
        const before = checkSurvey(content, course);
        if (before.some(({ level }) => level === "error")) return;
        const hurt = put(content, course, (below) => choice % below);
        if (!hurt) return;
        found += 1;
        expect(contentSchema.safeParse(hurt.content).error?.issues ?? []).toEqual([]);
        expect(before.map(({ path }) => path)).not.toContain(hurt.at);
        expect(checkSurvey(hurt.content).map(({ path }) => path)).toContain(hurt.at.replace(/\[0\]\*$/, ""));
      }),
      { numRuns: 150, seed },
    );
    expect(found).toBeGreaterThan(5);
  });
});

it("takes a word, a name, a choice and a piped text for all languages", () => {
  const content = contentSchema.parse({
    company: "The Yorozu Tea House",
    questions: [
      {
        id: "a",
        type: "single",
        text: { en: "Which one?", ja: "どれですか" },
        choices: ["b", "d"].map((id) => ({ id, text: "The Old Shop of Uji" })),
      },
      { id: "c", type: "text", text: "{answers.a|one of all these}", help: "Yorozu Uji" },
    ],
  });
  expect(checkSurvey(content)).toEqual([]);
});
