import { afterAll, beforeAll, expect, it } from "vitest";
import { findSmallTargets } from "../axe/find-small-targets.ts";
import { type Browser, freePort, openBrowser, type Page } from "../drivers/index.ts";
import type { PageServer } from "../support/serve.ts";
import { servePages } from "../support/serve-pages.ts";
import { layouts } from "./cases.ts";
import { contentOf, openSurvey, surveyPage, types, within } from "./survey-page.ts";

/** What 1280 x 1024 leaves at a zoom of 400 % (WCAG 2.2, 1.4.10). */
const [width, height] = [320, 256];
const languages = ["en", "ja"] as const;
/** CSS pixels each way, that a finger wants. */
const finger = 44;
/** One of each height and width that a control may have. */
const inAllLayouts = ["nps", "multiple", "text", "ranking", "matrix"] as const;

const cases = [
  ...types.map((type) => ({ type, layout: "card" as const })),
  ...inAllLayouts.flatMap((type) => layouts.filter((layout) => layout !== "card").map((layout) => ({ type, layout }))),
];

let server: PageServer;
let browser: Browser;
beforeAll(async () => {
  server = await servePages(await freePort(), (path) => {
    const [, language, layout, type] = path.split("/");
    const one = cases.find((one) => one.layout === layout && one.type === type);
    return one && surveyPage(contentOf(one.type), { ...one, theme: "paper", language: language === "ja" ? "ja" : "en" });
  });
  browser = await openBrowser("chromium", { phone: true, viewport: { width, height }, reducedMotion: true });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** One line for each control that cannot be brought into the window whole, or that something lies upon there. */
const findLost = (page: Page, place: string) =>
  page.evaluate(async (place) => {
    const root = [...document.querySelectorAll(place)]
      .flatMap(({ shadowRoot }) => shadowRoot ?? [])
      .find((one) => one.querySelector(".body"));
    if (!root) return ["the survey itself"];
    // What was opened finds its place a frame later: it is looked at once it has stayed where it is.
    const where = () => {
      const { top, left, width, height } = (root.querySelector(".card") ?? root.host).getBoundingClientRect();
      return `${[top, left, width, height]}`;
    };
    for (let before = ""; before !== where(); ) {
      before = where();
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }
    const controls = [
      ...root.querySelectorAll<HTMLElement>(".body :is(button, input, textarea, select, a), [part=close], [part=minimise]"),
    ];
    const lost = controls.flatMap((control) => {
      const { display, visibility, clipPath } = getComputedStyle(control);
      if (display === "none" || visibility === "hidden" || clipPath === "inset(50%)") return [];
      control.scrollIntoView({ block: "center", behavior: "instant" });
      const { left, right, top, bottom } = control.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const hit = root.elementFromPoint(x, y);
      const whole = left >= -0.5 && right <= innerWidth + 0.5 && top >= -0.5 && bottom <= innerHeight + 0.5;
      return whole && hit && (control.contains(hit) || hit.contains(control))
        ? []
        : [`${control.ariaLabel ?? control.textContent}: ${[left, right, top, bottom].map(Math.round)}, upon it ${hit?.className}`];
    });
    return document.documentElement.scrollWidth > innerWidth ? [...lost, "the page scrolls sideways"] : lost;
  }, place);

it.each(languages)(
  `loses no control of any type, in any layout, and has all of them large enough for a finger, in a window of ${width} x ${height}, in %s`,
  { timeout: 240_000 },
  async (language) => {
    const lost: string[] = [];
    const small: string[] = [];
    for (const { type, layout } of cases) {
      const page = await (await browser.visitor()).page();
      await openSurvey(page, `${server.url}/${language}/${layout}/${type}`, { layout });
      lost.push(...(await findLost(page, within({ layout }))).map((line) => `${type} in ${layout}: ${line}`));
      small.push(...(await findSmallTargets(page, within({ layout }), finger)).map((line) => `${type} in ${layout}: ${line}`));
      await page.close();
    }
    expect(lost).toEqual([]);
    expect(small).toEqual([]);
  },
);
