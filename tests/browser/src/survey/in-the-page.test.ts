import type { Content } from "@noren/survey";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Browser, freePort, openBrowser } from "../drivers/index.ts";
import type { PageServer } from "../support/serve.ts";
import { servePages } from "../support/serve-pages.ts";
import { sampleQuestions } from "./sample-questions.ts";
import { openSurvey, surveyPage } from "./survey-page.ts";

const skip = ["not-applicable", "prefer-not-to-say"] as const;
const contents: { readonly [name: string]: Content } = {
  "ways out of a question": { questions: [{ ...sampleQuestions.csat, skip: [...skip] }] },
  "an order that may be right as it is": { questions: [sampleQuestions.ranking] },
  "a way back beside no other button": { questions: [sampleQuestions.statement, sampleQuestions["yes-no"]] },
};
const cases = Object.keys(contents).flatMap((name) => (["en", "ar"] as const).map((language) => ({ name, language })));
const pathOf = ({ name, language }: (typeof cases)[number]) => `/${name.replaceAll(" ", "-")}-${language}`;

let server: PageServer;
let browser: Browser;
beforeAll(async () => {
  const pages = new Map(
    cases.map((one) => [
      pathOf(one),
      `<!doctype html><style>body{margin:0}</style>${surveyPage(contents[one.name] ?? {}, { layout: "inline", theme: "paper", language: one.language })}`,
    ]),
  );
  server = await servePages(await freePort(), (path) => pages.get(path));
  browser = await openBrowser("chromium", { phone: true, viewport: { width: 390, height: 844 } });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

it.each(cases)("$name make a page without margins no wider, in $language", async (one) => {
  const page = await (await browser.visitor()).page();
  await openSurvey(page, `${server.url}${pathOf(one)}`, { layout: "inline" });
  if (one.name.startsWith("a way back")) {
    await page.tap("noren-survey >>> [type=submit]");
    await page.waitForVisible("noren-survey >>> [part=back]");
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.close();
});
