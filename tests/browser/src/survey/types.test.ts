import type { Question } from "@noren/survey";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, freePort, openBrowser, type Page } from "../drivers/index.ts";
import { show, waitForNoren } from "../support/page-noren.ts";
import type { PageServer } from "../support/serve.ts";
import { servePages } from "../support/serve-pages.ts";
import { tabTo } from "../support/shopper.ts";
import { sampleQuestions } from "./sample-questions.ts";
import { openSurvey, surveyPage } from "./survey-page.ts";

type Type = Question["type"];
type Press = (page: Page, selector: string) => Promise<void>;

interface Told {
  readonly question: string;
  readonly answer: unknown;
  readonly shown?: readonly string[];
}

const inside = (selector: string) => `noren-survey >>> ${selector}`;
const next = inside("[type=submit]");
const step = (place: number) => inside(`[role=radio]:nth-child(${place})`);
const box = (place: number) => inside(`[role=checkbox]:nth-child(${place})`);
const stop = inside("[role=radio][tabindex='0']");
const field = inside("[part=field]");

/** How a type is answered by pointer, and what is told then. Types that go on by themselves need nothing more. */
const byPointer: { readonly [type in Type]: readonly [act: (page: Page, press: Press) => Promise<void>, answer: unknown] } = {
  nps: [(page, press) => press(page, step(10)), 9],
  csat: [(page, press) => press(page, step(5)), 5],
  ces: [(page, press) => press(page, step(6)), 6],
  number: [(page, press) => press(page, step(2)), 2],
  stars: [(page, press) => press(page, step(4)), 4],
  emoji: [(page, press) => press(page, step(3)), 3],
  thumbs: [(page, press) => press(page, step(1)), 1],
  slider: [pressAndGoOn(inside("[part=slider]")), 50],
  single: [(page, press) => press(page, step(2)), "delivery"],
  multiple: [
    async (page, press) => {
      for (const place of [5, 1, 2]) await press(page, box(place));
      await press(page, next);
    },
    ["price", "delivery"],
  ],
  dropdown: [typeAndGoOn("Kyoto"), "kyoto"],
  "yes-no": [(page, press) => press(page, step(1)), true],
  text: [typeAndGoOn("Quick"), "Quick"],
  "short-text": [typeAndGoOn("A lamp"), "A lamp"],
  email: [typeAndGoOn("hana@example.com"), "hana@example.com"],
  phone: [typeAndGoOn("03 1234 5678"), "03 1234 5678"],
  date: [
    async (page, press) => {
      await page.on(field, (field) => field.focus());
      await writeDay(page, "11272026", "2026-11-27");
      await press(page, next);
    },
    "2026-11-27",
  ],
  ranking: [
    async (page, press) => {
      await press(page, inside("[data-id=looking] [part=move]"));
      await press(page, next);
    },
    ["price", "delivery", "looking", "size"],
  ],
  matrix: [
    async (page, press) => {
      await press(page, inside("[part=rows] > :nth-child(1) [role=radio]:nth-child(3)"));
      await press(page, inside("[part=rows] > :nth-child(2) [role=radio]:nth-child(1)"));
      await press(page, next);
    },
    { goods: "good", packing: "poor" },
  ],
  picture: [(page, press) => press(page, step(2)), "indigo"],
  product: [(page, press) => press(page, step(1)), "bowl"],
  attribution: [(page, press) => press(page, step(1)), expect.any(String)],
  consent: [
    async (page, press) => {
      await press(page, box(1));
      await press(page, next);
    },
    true,
  ],
  statement: [(page, press) => press(page, next), undefined],
};

/** Writes a day as the browser's own field takes it. WebKitGTK's takes no keys from its driver: there it is put in, and told as typing is. */
async function writeDay(page: Page, digits: string, day: string): Promise<void> {
  if (await page.evaluate(() => /Chrome|Firefox/.test(navigator.userAgent))) return page.type(digits);
  await page.evaluate((day) => {
    const field = document.querySelector("noren-survey")?.shadowRoot?.querySelector("input");
    if (!field) throw new Error("there is no field");
    field.value = day;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }, day);
}

/** Chooses by a key, then goes to the button and presses it: a key alone never goes on. */
const choose =
  (...keys: readonly string[]) =>
  async (page: Page) => {
    await tabTo(page, stop);
    for (const key of keys) await page.press(key);
    await enter(page);
  };

const enter = async (page: Page) => {
  await tabTo(page, next);
  await page.press("Enter");
};

const write = (text: string) => async (page: Page) => {
  await tabTo(page, field);
  await page.type(text);
  await enter(page);
};

const byKeys: { readonly [type in Type]: readonly [act: (page: Page) => Promise<void>, answer: unknown] } = {
  nps: [choose("End"), 10],
  csat: [choose("End", "ArrowLeft"), 4],
  ces: [choose("ArrowRight"), 2],
  number: [choose("End"), 5],
  stars: [choose("End"), 5],
  emoji: [choose("Home"), 1],
  thumbs: [choose("End"), 0],
  slider: [
    async (page) => {
      await tabTo(page, inside("[part=slider]"));
      await page.press("ArrowRight");
      await enter(page);
    },
    51,
  ],
  single: [choose("ArrowDown", "ArrowDown"), "size"],
  multiple: [
    async (page) => {
      await tabTo(page, box(1));
      await page.press(" ");
      await enter(page);
    },
    ["price"],
  ],
  dropdown: [write("Osaka"), "osaka"],
  "yes-no": [choose("End"), false],
  text: [write("Slow"), "Slow"],
  "short-text": [write("A kettle"), "A kettle"],
  email: [write("mori@example.com"), "mori@example.com"],
  phone: [write("0312345678"), "0312345678"],
  date: [
    async (page) => {
      await tabTo(page, field);
      await writeDay(page, "10012026", "2026-10-01");
      await enter(page);
    },
    "2026-10-01",
  ],
  ranking: [
    async (page) => {
      await tabTo(page, inside("[data-id=looking] [part=move]"));
      for (let places = 0; places < 3; places += 1) await page.press("ArrowUp");
      await enter(page);
    },
    ["looking", "price", "delivery", "size"],
  ],
  matrix: [
    async (page) => {
      for (const row of [1, 2]) {
        await tabTo(page, inside(`[part=rows] > :nth-child(${row}) [role=radio][tabindex='0']`));
        await page.press("End");
      }
      await enter(page);
    },
    { goods: "good", packing: "good" },
  ],
  picture: [choose("End"), "moss"],
  product: [choose("End"), "whisk"],
  attribution: [choose("Home"), expect.any(String)],
  consent: [
    async (page) => {
      await tabTo(page, box(1));
      await page.press(" ");
      await enter(page);
    },
    true,
  ],
  statement: [enter, undefined],
};

function pressAndGoOn(selector: string) {
  return async (page: Page, press: Press) => {
    await press(page, selector);
    await press(page, next);
  };
}

function typeAndGoOn(text: string) {
  return async (page: Page, press: Press) => {
    // A list that opened would be the browser's own window, which no driver reaches: it takes letters as well.
    await page.on(field, (field) => field.focus());
    await page.type(text);
    await press(page, next);
  };
}

const questions = Object.values(sampleQuestions);
const markup = surveyPage(
  { questions: [...questions, { id: "end", type: "statement", text: "The end" }] },
  { layout: "inline", theme: "paper", language: "en" },
);

/** The page, and a collector that takes what it is sent. */
const serving = (path: string) => (path === "/" ? markup : path.startsWith("/collector") ? { json: {} } : undefined);

const told = (page: Page): Promise<Told[]> => page.on("body", (body) => JSON.parse(body.dataset.told ?? "[]"));
const title = (page: Page) => page.text(inside("#title"));

/** Opens all questions on one page, which writes down what is told. */
async function begin(page: Page, url: string): Promise<void> {
  await page.open(url);
  await waitForNoren(page);
  await page.evaluate(() => {
    const told: unknown[] = [];
    if (window.noren && "on" in window.noren) {
      window.noren.on("survey_answered", ({ data }) => {
        told.push(data);
        document.body.dataset.told = JSON.stringify(told);
      });
    }
  });
  await show(page, "case");
  await page.waitForVisible(inside("#title"));
}

describe.each(["chromium", "firefox", "webkit"] as const)("every type of question in %s", (name) => {
  let server: PageServer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    server = await servePages(await freePort(), serving);
    browser = await openBrowser(name);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  /** Answers every question, and holds each against what is told. */
  async function answerAll(how: (type: Type) => readonly [act: (page: Page) => Promise<void>, answer: unknown]): Promise<void> {
    page = await (await browser.visitor()).page();
    await begin(page, server.url);
    for (const { id, type } of questions) {
      const before = await title(page);
      const [act, answer] = how(type);
      await act(page);
      await expect.poll(() => title(page), { message: `${type} goes on` }).not.toBe(before);
      const last = (await told(page)).findLast(({ question }) => question === id);
      expect(last?.answer, type).toEqual(answer);
      if (type === "attribution") expect(last?.shown?.[0]).toBe(last?.answer);
    }
    expect(await title(page)).toBe("The end");
    expect((await page.console()).filter(({ kind }) => /^(error|warn|uncaught)$/.test(kind))).toEqual([]);
    await page.close();
  }

  it("is answered by mouse", () =>
    answerAll((type) => {
      const [act, answer] = byPointer[type];
      return [(page) => act(page, (page, selector) => page.click(selector)), answer];
    }));

  it("is answered by keyboard alone", () => answerAll((type) => byKeys[type]));

  it("draws a choice of a ranking past others, up and down", async () => {
    const path = "/ranking";
    const one = surveyPage({ questions: [sampleQuestions.ranking] }, { layout: "inline", theme: "paper", language: "en" });
    const pages = await servePages(await freePort(), (asked) => (asked === path ? one : undefined));
    page = await (await browser.visitor()).page();
    await openSurvey(page, `${pages.url}${path}`, { layout: "inline" });
    const order = () => page.on(inside("ol"), (list) => [...list.querySelectorAll("li")].map((item) => item.dataset.id));
    const grip = (id: string) => inside(`[data-id=${id}] .grip`);
    await page.draw(grip("looking"), inside("#title"));
    expect(await order()).toEqual(["looking", "price", "delivery", "size"]);
    await page.draw(grip("looking"), next);
    expect(await order()).toEqual(["price", "delivery", "size", "looking"]);
    await page.close();
    await pages.close();
  });
});

describe("every type of question on a phone", () => {
  it.each(["chromium", "firefox"] as const)("is answered by touch in %s", async (name) => {
    const server = await servePages(await freePort(), serving);
    const browser = await openBrowser(name, { phone: true, viewport: { width: 390, height: 844 } });
    try {
      const page = await (await browser.visitor()).page();
      await begin(page, server.url);
      for (const { id, type } of questions) {
        const before = await title(page);
        const [act, answer] = byPointer[type];
        await act(page, (page, selector) => page.tap(selector));
        await expect.poll(() => title(page), { message: `${type} goes on` }).not.toBe(before);
        const last = (await told(page)).findLast(({ question }) => question === id);
        expect(last?.answer, type).toEqual(type === "slider" ? expect.closeTo(50, -1) : answer);
      }
      expect(await title(page)).toBe("The end");
    } finally {
      await browser.close();
      await server.close();
    }
  });
});
