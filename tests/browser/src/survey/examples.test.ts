import { buildPages, pages } from "@noren/survey-examples";
import { beforeAll, describe, expect, it } from "vitest";
import type { Page } from "../drivers/index.ts";
import { useHost } from "../support/use-host.ts";

const host = useHost();

beforeAll(async () => {
  for (const [name, body] of await buildPages())
    host.serve(`/examples/${name}`, { type: name.endsWith(".html") ? "text/html" : "text/javascript", body });
});

/** Where the survey stands: in the element, or in one of the page's own. */
const surveyIn = (name: (typeof pages)[number]) => (name === "react" ? "main > div > div" : "noren-survey > div");

const told = (page: Page) => page.evaluate(() => [...document.querySelectorAll("#told li")].map((line) => line.textContent));

/** Answers both questions as a shopper does. */
async function answer(page: Page, survey: string): Promise<void> {
  await page.click(`${survey} >>> [role=radio]:nth-child(10)`);
  await page.click(`${survey} >>> textarea`);
  await page.type("Quick delivery");
  await page.click(`${survey} >>> [type=submit]`);
  await page.waitForVisible(`${survey} >>> .thanks`);
}

describe.each(pages)("the example %s", (name) => {
  it("asks, and tells the page of each event", async () => {
    const page = await host.newPage();
    await page.open(`${host.url}/examples/${name}.html`);
    await page.waitForVisible(`${surveyIn(name)} >>> [role=radio]`);
    await expect.poll(() => told(page)).toEqual(["shown"]);
    await answer(page, surveyIn(name));
    await expect.poll(() => told(page)).toEqual(["shown", "nps: 9", "reason: Quick delivery", "completed: nps, reason"]);
    expect(await page.console()).toEqual([]);
  });
});

it.each(["preact", "react"] as const)("takes the survey off with its component, with %s", async (name) => {
  const page = await host.newPage();
  await page.open(`${host.url}/examples/${name}.html`);
  await page.waitForVisible(`${surveyIn(name)} >>> [role=radio]`);
  await page.click("#put-away");
  await expect.poll(() => page.evaluate(() => document.querySelector("main")?.childElementCount)).toBe(2);
  expect(await page.console()).toEqual([]);
});
