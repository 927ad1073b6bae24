import type { Campaign } from "@noren/core";
import { expect, it } from "vitest";
import type { Page } from "../drivers/index.ts";
import { useHost } from "../support/use-host.ts";

const host = useHost();

const survey = {
  step: (score: number) => `noren-survey >>> [role=radio]:nth-child(${score + 1})`,
  reason: "noren-survey >>> textarea",
  send: "noren-survey >>> [type=submit]",
  thanks: "noren-survey >>> .thanks",
};

/** Serves a page with a survey in it, whose answers are told apart by the campaign. */
function serve(id: string): string {
  const campaign: Campaign = { id, widget: "survey", status: "live", placement: { as: "inline" }, content: {} };
  host.serve(`/${id}.json`, { json: { ...host.config, campaigns: [campaign] } });
  host.serve(
    `/${id}`,
    `<title>Survey</title><style>noren-survey{display:block;min-height:300px}</style>
<script async src="/noren/noren.js" data-config="/${id}.json"></script><h1>Survey</h1><a href="/${id}-next">On</a><noren-survey campaign="${id}"></noren-survey>`,
  );
  host.serve(`/${id}-next`, "<title>Next</title><h1>Next</h1>");
  return `${host.url}/${id}`;
}

const answers = (id: string) =>
  host.events().flatMap(({ campaign, name, data }) => (campaign === id && name.startsWith("survey_") ? [{ name, ...data }] : []));

const typed = (page: Page) => page.on(survey.reason, (field) => (field instanceof HTMLTextAreaElement ? field.value : ""));

it("counts two tabs of the same occasion as one response, and goes on where the other one was", async () => {
  const visitor = await host.newVisitor();
  const [first, second] = [await visitor.page(), await visitor.page()];
  const url = serve("tabs");
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
  await page.open(serve("left"));
  await page.click(survey.step(9));
  await page.click(survey.reason);
  await page.type("Quick deli");
  await page.open(`${host.url}/left-next`);
  await page.back();
  await page.waitForVisible(survey.reason);
  expect(await typed(page)).toBe("Quick deli");
  await page.reload();
  await page.waitForVisible(survey.reason);
  expect(await typed(page)).toBe("Quick deli");
});
