import type { Content, Question } from "@noren/survey";
import type { Locator, Page } from "playwright-core";
import type { Case } from "../survey/cases.ts";
import { sampleQuestions } from "../survey/sample-questions.ts";
import { longChoice, longQuestion, longWord } from "./long-texts.ts";

/** A survey in one moment of its use. */
export interface SurveyState {
  readonly name: string;
  readonly content: Content;
  /** Left out: a card. */
  readonly layout?: Case["layout"];
  /** Left out: the language that the sheet is drawn in. */
  readonly language?: Case["language"];
  /** Stays as it begins, put aside where that is how it begins. */
  readonly unopened?: boolean;
  /** Brings the open survey there. */
  act?(card: Locator, page: Page): Promise<void>;
}

const asks = (type: Question["type"], required?: boolean): Content => {
  const question = sampleQuestions[type];
  return { questions: [required ? { ...question, required } : question] };
};
/** A second question, so that what was chosen stays to be seen. */
const thenAsks = (type: Question["type"]): Content => ({ questions: [sampleQuestions[type], sampleQuestions.statement] });

const radio = (card: Locator, index: number) => card.getByRole("radio").nth(index);
/** By keys: a tap would go on. */
const choose = (index: number) => async (card: Locator, page: Page) => {
  await radio(card, 0).focus();
  await page.keyboard.press("Space");
  for (let step = 0; step < index; step++) await page.keyboard.press("ArrowDown");
  await card.getByRole("heading").focus();
};
const send = (card: Locator) => card.locator(".row [part=button]").click();
const hover = (selector: string, index: number) => (card: Locator) => card.locator(selector).nth(index).hover();
const focus = (selector: string, index: number) => async (card: Locator, page: Page) => {
  // The browser draws the ring after a key only.
  await page.keyboard.press("Tab");
  await card.locator(selector).nth(index).focus();
};

const hovered: readonly SurveyState[] = [
  { name: "hover: step", content: asks("nps"), act: hover(".chip", 7) },
  { name: "hover: star", content: asks("stars"), act: hover(".symbol", 3) },
  { name: "hover: thumb", content: asks("thumbs"), act: hover(".symbol", 0) },
  { name: "hover: choice", content: asks("single"), act: hover(".choice", 1) },
  { name: "hover: picture", content: asks("picture"), act: hover(".choice", 1) },
  { name: "hover: move", content: asks("ranking"), act: hover(".move", 2) },
  { name: "hover: not now", content: asks("text"), act: hover("[part=not-now]", 0) },
  { name: "hover: send", content: asks("text"), act: hover("[part=button]", 0) },
  { name: "hover: close", content: asks("short-text"), act: hover("[part=close]", 0) },
];

const focused: readonly SurveyState[] = [
  { name: "focus: step", content: asks("nps"), act: focus("[role=radio]", 0) },
  { name: "focus: star", content: asks("stars"), act: focus("[role=radio]", 0) },
  { name: "focus: choice", content: asks("single"), act: focus("[role=radio]", 0) },
  { name: "focus: picture", content: asks("picture"), act: focus("[role=radio]", 0) },
  { name: "focus: field", content: asks("email"), act: focus("[part=field]", 0) },
  { name: "focus: list", content: asks("dropdown"), act: focus("[part=field]", 0) },
  { name: "focus: slider", content: asks("slider"), act: focus("[part=slider]", 0) },
  { name: "focus: move", content: asks("ranking"), act: focus("[part=move]", 1) },
  { name: "focus: cell", content: asks("matrix"), act: focus("[role=radio]", 0) },
  { name: "focus: not now", content: asks("statement"), act: focus("[part=not-now]", 0) },
];

const faulty: readonly SurveyState[] = [
  { name: "fault: text", content: asks("text", true), act: send },
  { name: "fault: choices", content: asks("multiple"), act: send },
  { name: "fault: list", content: asks("dropdown"), act: send },
  { name: "fault: slider", content: asks("slider", true), act: send },
  { name: "fault: consent", content: asks("consent", true), act: send },
  {
    name: "fault: e-mail",
    content: asks("email"),
    async act(card) {
      await card.getByRole("textbox").fill("hanako@example");
      await send(card);
    },
  },
  {
    name: "fault: row",
    content: asks("matrix", true),
    async act(card) {
      await radio(card, 2).click();
      await send(card);
    },
  },
  {
    name: "fault: own words",
    content: asks("single"),
    async act(card) {
      await radio(card, 4).click();
      await send(card);
    },
  },
];

const chosen: readonly SurveyState[] = [
  { name: "chosen: 9", content: thenAsks("nps"), act: choose(9) },
  { name: "chosen: 4 stars", content: thenAsks("stars"), act: choose(3) },
  { name: "chosen: face", content: thenAsks("emoji"), act: choose(3) },
  { name: "chosen: thumb", content: thenAsks("thumbs"), act: choose(0) },
  { name: "chosen: choice", content: thenAsks("yes-no"), act: choose(0) },
  { name: "chosen: picture", content: thenAsks("picture"), act: choose(1) },
  {
    name: "chosen: something else",
    content: thenAsks("single"),
    async act(card) {
      await radio(card, 4).click();
      await card.getByRole("textbox").fill("Bamboo");
    },
  },
  {
    name: "chosen: two",
    content: thenAsks("multiple"),
    async act(card) {
      for (const index of [0, 2]) await card.getByRole("checkbox").nth(index).click();
      await card.getByRole("heading").hover();
    },
  },
  { name: "chosen: agreed", content: thenAsks("consent"), act: (card) => card.getByRole("checkbox").click() },
  {
    name: "chosen: cells",
    content: thenAsks("matrix"),
    async act(card) {
      for (const index of [2, 4]) await radio(card, index).click();
      await card.getByRole("heading").hover();
    },
  },
  { name: "chosen: value", content: thenAsks("slider"), act: (card) => card.getByRole("slider").fill("72") },
  {
    name: "chosen: order",
    content: thenAsks("ranking"),
    async act(card) {
      await card.locator("[part=move]").nth(5).click();
      await card.getByRole("heading").hover();
    },
  },
  {
    name: "chosen: item of a list",
    content: thenAsks("dropdown"),
    act: async (card) => void (await card.getByRole("combobox").selectOption("kyoto")),
  },
  { name: "chosen: day", content: thenAsks("date"), act: (card) => card.locator("[type=date]").fill("2026-11-22") },
  {
    name: "with skips",
    content: { questions: [{ ...sampleQuestions.csat, skip: ["not-applicable", "prefer-not-to-say"] }, sampleQuestions.statement] },
  },
  {
    name: "second question",
    content: {},
    act: (card) => radio(card, 9).click(),
  },
];

const longChoices = [
  { id: "long", text: longChoice },
  { id: "word", text: longWord },
];
const longStates: readonly SurveyState[] = (["de", "ja"] as const).flatMap((language) => [
  { name: `long: scale, ${language}`, language, content: { questions: [{ id: "one", type: "nps", text: longQuestion }] } },
  {
    name: `long: choices, ${language}`,
    language,
    content: { questions: [{ id: "one", type: "single", text: longQuestion, choices: longChoices, other: true }] },
  },
  {
    name: `long: ranking, ${language}`,
    language,
    content: { questions: [{ id: "one", type: "ranking", text: longChoice, choices: longChoices }] },
  },
  {
    name: `long: matrix, ${language}`,
    language,
    content: {
      questions: [{ id: "one", type: "matrix", text: longWord, rows: longChoices, columns: sampleQuestions.matrix.columns }],
    },
  },
  {
    name: `long: ends, ${language}`,
    language,
    content: { questions: [{ id: "one", type: "stars", text: longQuestion, low: longChoice, high: longWord }] },
  },
  {
    name: `long: put aside, ${language}`,
    language,
    unopened: true,
    content: { questions: [{ id: "one", type: "nps", text: longQuestion }] },
  },
]);

const last: readonly SurveyState[] = [
  {
    name: "thanks",
    content: { questions: [sampleQuestions.thumbs] },
    act: (card) => radio(card, 0).click(),
  },
  {
    name: "ending with a link",
    content: {
      questions: [sampleQuestions.thumbs],
      endings: [
        {
          id: "sorry",
          title: { en: "Thank you for telling us", ja: "お知らせいただき、ありがとうございます" },
          text: { en: "We would like to make it good.", ja: "すぐに対応いたします。" },
          link: { text: { en: "Write to us", ja: "問い合わせる" }, url: "/contact" },
        },
      ],
    },
    act: (card) => radio(card, 1).click(),
  },
  ...(["card", "bar", "tab", "modal", "beside", "full"] as const).map(
    (layout): SurveyState => ({
      name: `put aside: ${layout}`,
      layout,
      content: asks("nps"),
      async act(card) {
        await card.locator(layout === "tab" ? "[part=close]" : "[part=minimise]").click();
      },
    }),
  ),
  { name: "begins", content: asks("nps"), unopened: true },
];

/** By the name of their sheet. */
export const surveyStates: { readonly [sheet: string]: readonly SurveyState[] } = {
  hovered,
  focused,
  faulty,
  chosen,
  long: longStates,
  last,
};
