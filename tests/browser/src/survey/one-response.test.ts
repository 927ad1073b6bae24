import { expect, it } from "vitest";
import { useHost } from "../support/use-host.ts";
import { answersOf, serveSurvey, survey, typedReason } from "./response-page.ts";

const host = useHost();
const answers = (id: string) => answersOf(host, id);

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
  await expect.poll(() => answers("tabs").length).toBe(1);
  // The browser without a screen never hides a tab, so it is told.
  await second.evaluate(() => void document.dispatchEvent(new Event("visibilitychange")));
  await second.waitForVisible(survey.reason);
  await second.click(survey.reason);
  await second.type("Slow");
  await second.click(survey.send);
  await second.waitForVisible(survey.thanks);
  await expect.poll(() => answers("tabs").map(({ name }) => name)).toEqual(["survey_answered", "survey_answered", "survey_completed"]);
  expect(new Set(answers("tabs").map((data) => Reflect.get(data, "response"))).size).toBe(1);
});

it("brings back the same question with its draft after the page was left and came back", async () => {
  const page = await host.newPage();
  await page.open(serveSurvey(host, "left"));
  await page.click(survey.step(9));
  await page.click(survey.reason);
  await page.type("Quick deli");
  await page.open(`${host.url}/left-next`);
  await page.back();
  await page.waitForVisible(survey.reason);
  expect(await typedReason(page)).toBe("Quick deli");
  await page.reload();
  await page.waitForVisible(survey.reason);
  expect(await typedReason(page)).toBe("Quick deli");
});
