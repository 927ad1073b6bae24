import type { WidgetEvents } from "@noren/core";
import { fireEvent, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mountSurvey } from "../mount-survey.ts";
import type { Question } from "../schema.ts";
import { stubPage } from "../testing/stub-page.ts";

type Answered = WidgetEvents["survey_answered"];

const cart = {
  value: 3,
  count: 2,
  items: [
    { id: "bowl", name: "Tea bowl", quantity: 1 },
    { id: "whisk", quantity: 1 },
  ],
};

/** Asks one question in the page, and a statement after it. */
async function ask(question: Question, locale = "en") {
  const element = document.createElement("div");
  document.body.append(element);
  const answered: Answered[] = [];
  await mountSurvey(
    element,
    {
      questions: [
        { required: true, ...question },
        { id: "end", type: "statement", text: "The end" },
      ],
    },
    { locale, facts: { cart }, on: { answered: (data) => answered.push(data) } },
  );
  const root = element.shadowRoot;
  const box = root?.querySelector<HTMLElement>(".noren");
  if (!root || !box) throw new Error("nothing was mounted");
  const found = within(box);
  return {
    ...found,
    root,
    box,
    answered,
    last: () => answered.at(-1)?.answer,
    next: () => fireEvent.click(found.getByRole("button", { name: locale === "ja" ? "次へ" : "Next" })),
    tap: (name: string | RegExp, role = "radio") => fireEvent.click(found.getByRole(role, { name }), { detail: 1 }),
    key: (target: Element, key: string) => fireEvent.keyDown(target, { key }),
    fault: () => box.querySelector("#fault")?.textContent,
    atEnd: () => found.queryByRole("heading", { name: "The end" }) !== null,
  };
}

const colours = [
  { id: "red", text: "Red" },
  { id: "green", text: "Green" },
  { id: "blue", text: "Blue" },
];

describe("a question of the survey", () => {
  beforeEach(() => {
    stubPage(false);
  });
  afterEach(() => document.body.replaceChildren());

  const texts = { text: "Well?", low: "Low", high: "High" };
  it.each<[Question, string | RegExp, unknown, object]>([
    [{ id: "q", type: "csat" }, "5, Very satisfied", 5, { scale: 5 }],
    [{ id: "q", type: "ces" }, "7, Strongly agree", 7, { scale: 7, version: "2.0" }],
    [{ id: "q", type: "number", ...texts, from: -2, to: 2 }, "-2, Low", -2, { scale: 5 }],
    [{ id: "q", type: "stars", text: "Well?" }, "4 stars", 4, { scale: 5 }],
    [{ id: "q", type: "stars", text: "Well?", steps: 10 }, "10 stars", 10, { scale: 10 }],
    [{ id: "q", type: "emoji", text: "Well?" }, "So-so", 3, { scale: 5 }],
    [{ id: "q", type: "thumbs", text: "Well?" }, "No", 0, { scale: 2 }],
    [{ id: "q", type: "thumbs", text: "Well?", high: "Fine" }, "Fine", 1, { scale: 2 }],
    [{ id: "q", type: "single", text: "Well?", choices: colours }, "Green", "green", {}],
    [{ id: "q", type: "yes-no", text: "Well?" }, "No", false, {}],
    [{ id: "q", type: "yes-no", text: "Well?", yes: "It did" }, "It did", true, {}],
    [{ id: "q", type: "attribution" }, "Social media", "social", {}],
    [{ id: "q", type: "picture", text: "Well?", choices: colours.map((choice) => ({ ...choice, image: "/a.png" })) }, "Red", "red", {}],
    [{ id: "q", type: "product", text: "Well?" }, "Tea bowl", "bowl", { shown: ["bowl", "whisk"] }],
  ])("%j is answered by a tap on %s, which goes on", async (question, name, answer, data) => {
    const { tap, answered, atEnd, queryByRole } = await ask(question);
    expect(queryByRole("button", { name: "Next" })).toBeNull();
    tap(name);
    expect(answered).toHaveLength(1);
    expect(answered[0]).toMatchObject({ question: "q", type: question.type, answer, sequence: 1, ...data });
    expect(atEnd()).toBe(true);
  });

  it.each<[Question, string[], unknown]>([
    [{ id: "q", type: "csat" }, ["End", "ArrowLeft"], 4],
    [{ id: "q", type: "stars", text: "Well?" }, ["ArrowRight", "ArrowRight"], 3],
    [{ id: "q", type: "thumbs", text: "Well?" }, ["ArrowRight"], 0],
    [{ id: "q", type: "single", text: "Well?", choices: colours }, ["ArrowUp"], "blue"],
    [{ id: "q", type: "yes-no", text: "Well?" }, ["End", "Home"], true],
    [{ id: "q", type: "product", text: "Well?" }, ["End"], "whisk"],
  ])("%j is answered by keys %j and Next, and never goes on by a key", async (question, keys, answer) => {
    const { root, box, key, next, last, atEnd, getAllByRole } = await ask(question);
    getAllByRole("radio")
      .find(({ tabIndex }) => tabIndex === 0)
      ?.focus();
    for (const one of keys) {
      key(root.activeElement ?? box, one);
      expect(root.activeElement?.getAttribute("aria-checked")).toBe("true");
      expect(getAllByRole("radio").filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    }
    expect(atEnd()).toBe(false);
    next();
    expect(last()).toBe(answer);
    expect(atEnd()).toBe(true);
  });

  it("names its control by the question", async () => {
    for (const question of [
      { id: "q", type: "emoji", text: "Well?" },
      { id: "q", type: "single", text: "Well?", choices: colours },
    ] satisfies Question[]) {
      const { getByRole } = await ask(question);
      expect(getByRole("radiogroup", { name: "Well?" })).toBeTruthy();
      document.body.replaceChildren();
    }
    expect((await ask({ id: "q", type: "slider", ...texts })).getByRole("slider", { name: "Well?" })).toBeTruthy();
    expect((await ask({ id: "p", type: "email", text: "Mail?" })).getByRole("textbox", { name: "Mail?" })).toBeTruthy();
    expect(
      (await ask({ id: "p", type: "dropdown", text: "City?", choices: colours })).getByRole("combobox", { name: "City?" }),
    ).toBeTruthy();
  });

  it("has no value on a slider until it is moved, and says so", async () => {
    const { getByRole, next, fault, last, atEnd } = await ask({ id: "q", type: "slider", ...texts, from: 0, to: 10, unit: "°" });
    const slider = getByRole<HTMLInputElement>("slider");
    expect(slider.getAttribute("aria-valuetext")).toBe("No answer yet");
    next();
    expect(fault()).toBe("Please answer this question.");
    expect(slider.getAttribute("aria-invalid")).toBe("true");
    fireEvent.input(slider, { target: { value: "7" } });
    expect(slider.getAttribute("aria-valuetext")).toBe("7°");
    expect(fault()).toBeUndefined();
    next();
    expect(last()).toBe(7);
    expect(atEnd()).toBe(true);
  });

  it("takes a press on the slider's middle for an answer", async () => {
    const { getByRole, next, last } = await ask({ id: "q", type: "slider", ...texts });
    fireEvent.pointerUp(getByRole("slider"));
    next();
    expect(last()).toBe(50);
  });

  it("asks for own words where a choice says so, and does not go on before they are there", async () => {
    const { tap, getByRole, next, fault, last, atEnd, answered } = await ask({
      id: "q",
      type: "single",
      text: "Well?",
      choices: colours,
      other: "Another colour",
    });
    tap("Another colour");
    expect(atEnd()).toBe(false);
    next();
    expect(fault()).toBe("Please say it in a few words, or choose another answer.");
    expect(answered).toEqual([]);
    fireEvent.input(getByRole("textbox", { name: "In your own words" }), { target: { value: "Violet" } });
    next();
    expect(last()).toEqual({ other: "Violet" });
    expect(atEnd()).toBe(true);
  });

  it("gives several choices in the order they were made, own words last", async () => {
    const { tap, getByRole, next, last } = await ask({ id: "q", type: "multiple", text: "Well?", choices: colours, other: true });
    tap("Something else", "checkbox");
    fireEvent.input(getByRole("textbox"), { target: { value: "Violet" } });
    tap("Blue", "checkbox");
    tap("Red", "checkbox");
    expect(getByRole("checkbox", { name: "Red" }).getAttribute("aria-checked")).toBe("true");
    next();
    expect(last()).toEqual(expect.arrayContaining(["red", "blue"]));
    expect((last() as unknown[]).at(-1)).toEqual({ other: "Violet" });
  });

  it("does not go on by itself where several may be chosen", async () => {
    const { tap, atEnd } = await ask({ id: "q", type: "multiple", text: "Well?", choices: colours });
    tap("Red", "checkbox");
    expect(atEnd()).toBe(false);
  });

  it("takes the others back when an exclusive choice is made, and that one when another is", async () => {
    const { tap, queryAllByRole } = await ask({
      id: "q",
      type: "multiple",
      text: "Well?",
      choices: [...colours, { id: "none", text: "None", exclusive: true }],
    });
    const checked = () =>
      queryAllByRole("checkbox")
        .filter((box) => box.getAttribute("aria-checked") === "true")
        .map((box) => box.textContent);
    tap("Red", "checkbox");
    tap("Blue", "checkbox");
    tap("None", "checkbox");
    expect(checked()).toEqual(["None"]);
    tap("Green", "checkbox");
    expect(checked()).toEqual(["Green"]);
    tap("Green", "checkbox");
    expect(checked()).toEqual([]);
  });

  it("says how many choices are too few and too many, and moves focus there", async () => {
    const { tap, next, fault, root, last } = await ask({ id: "q", type: "multiple", text: "Well?", choices: colours, least: 2, most: 2 });
    tap("Red", "checkbox");
    next();
    expect(fault()).toBe("Please make at least 2 choices.");
    expect(root.activeElement?.getAttribute("role")).toBe("checkbox");
    expect(root.activeElement?.getAttribute("aria-invalid")).toBe("true");
    tap("Blue", "checkbox");
    tap("Green", "checkbox");
    next();
    expect(fault()).toBe("Please make at most 2 choices.");
    tap("Green", "checkbox");
    next();
    expect(last()).toEqual(["red", "blue"]);
  });

  it("gives what is chosen of several as soon as focus leaves them", async () => {
    const { tap, getByRole, last } = await ask({ id: "q", type: "multiple", text: "Well?", choices: colours });
    getByRole("checkbox", { name: "Red" }).focus();
    tap("Red", "checkbox");
    getByRole("button", { name: "Next" }).focus();
    expect(last()).toEqual(["red"]);
  });

  it("moves focus to the one tab stop of a group that needs an answer", async () => {
    const { root, box, getAllByRole } = await ask({ id: "q", type: "csat" });
    const form = box.querySelector("form");
    if (form) fireEvent.submit(form);
    expect(root.activeElement).toBe(getAllByRole("radio")[0]);
    expect(box.querySelector("[role=radiogroup]")?.getAttribute("aria-describedby")).toContain("fault");
  });

  it("offers a list that opens, with nothing chosen", async () => {
    const { getByRole, next, fault, last, atEnd } = await ask({ id: "q", type: "dropdown", text: "Well?", choices: colours });
    const list = getByRole<HTMLSelectElement>("combobox");
    expect(list.value).toBe("");
    next();
    expect(fault()).toBe("Please answer this question.");
    fireEvent.change(list, { target: { value: "green" } });
    expect(atEnd()).toBe(false);
    next();
    expect(last()).toBe("green");
  });

  it.each<[Question, string, string, string]>([
    [
      { id: "q", type: "email", text: "Well?" },
      "hana@",
      "Please check the address: it should look like name@example.com.",
      "hana@example.com",
    ],
    [{ id: "q", type: "phone", text: "Well?" }, "12", "Please check the number: 7 to 15 digits.", "+81 (3) 1234-5678"],
    [{ id: "q", type: "phone", text: "Well?" }, "call me", "Please check the number: 7 to 15 digits.", "０３−１２３４ー５６７８"],
    [{ id: "q", type: "phone", text: "Well?" }, "١٢", "Please check the number: 7 to 15 digits.", "٠٥٠ ١٢٣ ٤٥٦٧"],
    [{ id: "q", type: "date", text: "Well?", from: "2026-01-10" }, "2026-01-09", "Please choose January 10, 2026 or later.", "2026-01-10"],
    [{ id: "q", type: "date", text: "Well?", to: "2026-01-10" }, "2026-01-11", "Please choose January 10, 2026 or earlier.", "2026-01-10"],
  ])("%j does not take %j, says why, and takes what is right", async (question, wrong, why, right) => {
    const { box, next, fault, answered, last, root } = await ask(question);
    const field = box.querySelector("input");
    if (!field) throw new Error("there is no field");
    fireEvent.input(field, { target: { value: wrong } });
    next();
    expect(fault()).toBe(why);
    expect(field.getAttribute("aria-describedby")).toContain("fault");
    expect(root.activeElement).toBe(field);
    expect(answered).toEqual([]);
    fireEvent.input(field, { target: { value: right } });
    next();
    expect(last()).toBe(right);
  });

  it("takes one line, without the spaces around it", async () => {
    const { getByRole, next, last } = await ask({ id: "q", type: "short-text", text: "Well?" });
    fireEvent.input(getByRole("textbox"), { target: { value: "  a lamp " } });
    next();
    expect(last()).toBe("a lamp");
  });

  it("puts choices in order by buttons and arrow keys, keeps focus, and tells of each move", async () => {
    const { getByRole, getAllByRole, key, next, last, root, answered } = await ask({
      id: "q",
      type: "ranking",
      text: "Well?",
      choices: colours,
    });
    const order = () => getAllByRole("listitem").map((item) => item.querySelector(".what")?.textContent);
    const status = getAllByRole("status").at(-1);
    fireEvent.click(getByRole("button", { name: "Red: down" }));
    expect(order()).toEqual(["Green", "Red", "Blue"]);
    expect(status?.textContent).toBe("Red, 2 of 3");
    const up = getByRole("button", { name: "Blue: up" });
    up.focus();
    key(up, "ArrowUp");
    key(up, "ArrowUp");
    key(up, "ArrowUp");
    expect(order()).toEqual(["Blue", "Green", "Red"]);
    expect(root.activeElement).toBe(up);
    next();
    expect(last()).toEqual(["blue", "green", "red"]);
    expect(answered.at(-1)?.shown).toEqual(["red", "green", "blue"]);
  });

  it("draws a choice of a ranking to its place by pointer", async () => {
    const { getAllByRole, box, last } = await ask({ id: "q", type: "ranking", text: "Well?", choices: colours });
    const list = box.querySelector("ol");
    const [red] = getAllByRole("listitem");
    if (!list || !red) throw new Error("there is no list");
    list.setPointerCapture = () => {};
    for (const item of getAllByRole("listitem")) {
      item.getBoundingClientRect = () => new DOMRect(0, 50 * [...list.children].indexOf(item), 300, 50);
    }
    const pointer = (type: string, clientY: number, target: Element = list) =>
      fireEvent(target, new PointerEvent(type, { pointerId: 7, pointerType: "mouse", clientY, bubbles: true, cancelable: true }));
    pointer("pointerdown", 25, red);
    pointer("pointermove", 90);
    expect(red.getAttribute("data-id")).toBe("red");
    expect(getAllByRole("listitem").map((item) => item.dataset.id)).toEqual(["green", "red", "blue"]);
    pointer("pointermove", 140);
    pointer("pointermove", 20);
    pointer("pointermove", 140);
    pointer("pointerup", 140);
    pointer("pointermove", 0);
    expect(last()).toEqual(["green", "blue", "red"]);
  });

  it("answers a ranking with the order as it stands, if the shopper says that it is right", async () => {
    const { getByRole, queryByRole, next, fault, last } = await ask({ id: "q", type: "ranking", text: "Well?", choices: colours });
    next();
    expect(fault()).toBe("Please answer this question.");
    fireEvent.click(getByRole("button", { name: "This order is right" }));
    expect(queryByRole("button", { name: "This order is right" })).toBeNull();
    next();
    expect(last()).toEqual(["red", "green", "blue"]);
  });

  const table = {
    id: "q",
    type: "matrix",
    text: "How was",
    rows: [
      { id: "goods", text: "the tea" },
      { id: "parcel", text: "the parcel" },
    ],
    columns: [
      { id: "bad", text: "Bad" },
      { id: "good", text: "Good" },
    ],
  } as const;

  it("asks each row of a matrix by its name, and finds the one that is missing", async () => {
    const { getByRole, next, fault, last, root, answered } = await ask({ ...table, rows: [...table.rows], columns: [...table.columns] });
    const row = (name: string) => within(getByRole("radiogroup", { name }));
    fireEvent.click(row("How was the tea").getByRole("radio", { name: "Good" }), { detail: 1 });
    next();
    expect(fault()).toBe("Please answer every line.");
    expect(root.activeElement).toBe(row("How was the parcel").getAllByRole("radio")[0]);
    if (root.activeElement) fireEvent.keyDown(root.activeElement, { key: "End" });
    next();
    expect(last()).toEqual({ goods: "good", parcel: "good" });
    expect(answered.at(-1)).toMatchObject({ scale: 2 });
  });

  it("lets rows out of a matrix that need not be answered", async () => {
    const { getAllByRole, next, last } = await ask({ ...table, rows: [...table.rows], columns: [...table.columns], required: false });
    fireEvent.click(getAllByRole("radio")[0] ?? document.body, { detail: 1 });
    next();
    expect(last()).toEqual({ goods: "bad" });
  });

  it("shows pictures from safe addresses only, each with its name", async () => {
    const { box, getByRole } = await ask({
      id: "q",
      type: "picture",
      text: "Well?",
      multiple: true,
      choices: [
        { id: "ash", text: "Ash", image: "/ash.png", alt: "A grey bowl" },
        { id: "bad", text: "Bad", image: "javascript:alert(1)" },
      ],
    });
    expect([...box.querySelectorAll("img")].map((image) => [image.getAttribute("src"), image.alt])).toEqual([
      ["/ash.png", "A grey bowl"],
      [null, ""],
    ]);
    expect(getByRole("checkbox", { name: "A grey bowl Ash" })).toBeTruthy();
  });

  it("asks for a tick that was never made before, and takes it back", async () => {
    const { getByRole, next, fault, tap, last, box } = await ask({ id: "q", type: "consent", text: "May we?", url: "/privacy" });
    expect(getByRole("checkbox").getAttribute("aria-checked")).toBe("false");
    expect(box.querySelector("a")?.getAttribute("href")).toBe("/privacy");
    next();
    expect(fault()).toBe("Please tick the box to go on.");
    tap("I agree", "checkbox");
    tap("I agree", "checkbox");
    next();
    expect(fault()).toBe("Please tick the box to go on.");
    tap("I agree", "checkbox");
    next();
    expect(last()).toBe(true);
  });

  it("leads nowhere unsafe from a consent", async () => {
    const { queryByRole } = await ask({ id: "q", type: "consent", text: "May we?", url: "javascript:alert(1)" });
    expect(queryByRole("link")).toBeNull();
  });

  it("goes on from a statement by its own button, answering nothing", async () => {
    const { getByRole, answered, atEnd } = await ask({ id: "q", type: "statement", text: "Hello", required: false });
    fireEvent.click(getByRole("button", { name: "Go on" }));
    expect(answered).toEqual([]);
    expect(atEnd()).toBe(true);
  });

  it("shows each shopper an order of their own and tells which, exclusive choices and own words last", async () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ id: `c${index}`, text: `Choice ${index}` }));
    const seen = new Set<string>();
    for (let shopper = 0; shopper < 3; shopper++) {
      const { getAllByRole, tap, next, answered } = await ask({
        id: "q",
        type: "multiple",
        text: "Well?",
        choices: [{ id: "none", text: "None", exclusive: true }, ...many],
        shuffle: true,
        other: true,
      });
      const names = getAllByRole("checkbox").map(({ textContent }) => textContent);
      expect(names.slice(-2)).toEqual(["None", "Something else"]);
      expect([...names].sort()).toEqual([...many.map(({ text }) => text), "None", "Something else"].sort());
      tap("Choice 3", "checkbox");
      next();
      expect(answered[0]?.shown).toEqual([...names.slice(0, -2).map((name) => name?.replace("Choice ", "c")), "none"]);
      seen.add(`${names}`);
      document.body.replaceChildren();
    }
    expect(seen.size).toBe(3);
  });

  it("is left out by a quiet button, and sent, or gone on from where nothing is asked, by a filled one", async () => {
    const { getByRole, next, atEnd } = await ask({ id: "q", type: "short-text", text: "Well?", required: false });
    const quiet = (name: string) => getByRole("button", { name }).classList.contains("quiet");
    expect(quiet("Skip")).toBe(true);
    fireEvent.input(getByRole("textbox"), { target: { value: "Fine" } });
    expect(quiet("Next")).toBe(false);
    next();
    expect(atEnd()).toBe(true);
    expect(quiet("Go on")).toBe(false);
  });

  it("lets out by a way that was offered, which is the answer then", async () => {
    const { getByRole, last, atEnd } = await ask({ id: "q", type: "csat", skip: ["not-applicable", "prefer-not-to-say"] });
    fireEvent.click(getByRole("button", { name: "Prefer not to say" }));
    expect(last()).toEqual({ skipped: "prefer-not-to-say" });
    expect(atEnd()).toBe(true);
  });

  it("speaks Japanese throughout", async () => {
    const { getByRole, next, fault } = await ask({ id: "q", type: "email", text: "メールは？" }, "ja");
    fireEvent.input(getByRole("textbox", { name: "メールは？" }), { target: { value: "花" } });
    next();
    expect(fault()).toBe("メールアドレスをご確認ください（例：name@example.com）。");
  });

  it("says which types there are, where it is asked one that there is not", async () => {
    const content = { questions: [{ id: "q", type: "telepathy" }] };
    await expect(mountSurvey(document.createElement("div"), JSON.parse(JSON.stringify(content)))).rejects.toThrow(
      /expected a type of question \(nps, text, .*matrix.*\), found telepathy/,
    );
  });
});
