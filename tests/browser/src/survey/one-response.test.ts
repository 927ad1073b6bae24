import { describe, expect, it } from "vitest";
import type { Page } from "../drivers/index.ts";
import { type HostTests, useHost } from "../support/use-host.ts";
import { isOfTheBrowser, wayBackScript, whyNotRestored } from "../support/way-back.ts";
import { answersOf, serveSurvey, survey, typedReason } from "./response-page.ts";

/** Answers, begins to type, leaves the page, and comes back; gives why the browser did not restore it. */
async function leaveAndReturn(host: HostTests, page: Page, id: string): Promise<string | undefined> {
  await page.open(serveSurvey(host, id));
  await page.click(survey.step(9));
  await page.click(survey.reason);
  await page.type("Quick deli");
  await page.open(`${host.url}/${id}-next`);
  await page.back();
  await page.waitForVisible(survey.reason);
  expect(await typedReason(page)).toBe("Quick deli");
  return whyNotRestored(page);
}

describe.each(["chromium", "firefox"] as const)("in %s", (name) => {
  const host = useHost(name);

  it("is as it was left when the browser restores the page from its cache, and goes on as the same response", async () => {
    const page = await host.newPage({ script: wayBackScript });
    let id = "restored";
    let why = await leaveAndReturn(host, page, id);
    for (const next of ["restored-next-time", "restored-at-last"]) {
      if (!isOfTheBrowser(why)) break;
      id = next;
      why = await leaveAndReturn(host, page, id);
    }
    expect(why).toBeUndefined();
    await page.click(survey.reason);
    await page.press("End");
    await page.type("very");
    await page.click(survey.send);
    await page.waitForVisible(survey.thanks);
    const told = () => answersOf(host, id);
    await expect.poll(() => told().at(-1)).toMatchObject({ name: "survey_completed", path: ["nps", "reason"] });
    const given = told().filter((event) => event.name === "survey_answered");
    // What was typed by then was told of when the page went, since it might not have come back; the later answer counts.
    expect(given.map((data) => Reflect.get(data, "sequence"))).toEqual([1, 2, 3]);
    expect(given).toMatchObject([{ answer: 9 }, { answer: "Quick deli" }, { answer: "Quick delivery" }]);
    expect(new Set(told().map((data) => Reflect.get(data, "response"))).size).toBe(1);
  });
});

describe("in chromium", () => {
  const host = useHost();
  const answers = () => answersOf(host, "tabs");

  it("counts two tabs of the same occasion as one response, and goes on where the other one was", async () => {
    const visitor = await host.newVisitor();
    const [first, second] = [await visitor.page(), await visitor.page()];
    const url = serveSurvey(host, "tabs");
    for (const page of [first, second]) {
      await page.open(url);
      await page.waitForVisible(survey.step(3));
    }
    await first.click(survey.step(3));
    await first.waitForVisible(survey.reason);
    await expect.poll(() => answers().length).toBe(1);
    // The browser without a screen never hides a tab, so it is told.
    await second.evaluate(() => void document.dispatchEvent(new Event("visibilitychange")));
    await second.waitForVisible(survey.reason);
    await second.click(survey.reason);
    await second.type("Slow");
    await second.click(survey.send);
    await second.waitForVisible(survey.thanks);
    await expect.poll(() => answers().map(({ name }) => name)).toEqual(["survey_answered", "survey_answered", "survey_completed"]);
    expect(new Set(answers().map((data) => Reflect.get(data, "response"))).size).toBe(1);
  });

  it("brings back the same question with its draft after the page was left, came back, and was loaded anew", async () => {
    const page = await host.newPage();
    await leaveAndReturn(host, page, "left");
    await page.reload();
    await page.waitForVisible(survey.reason);
    expect(await typedReason(page)).toBe("Quick deli");
  });
});
