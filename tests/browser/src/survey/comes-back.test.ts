import { describe, expect, it } from "vitest";
import type { Page } from "../drivers/index.ts";
import { type HostTests, useHost } from "../support/use-host.ts";
import { answersOf, serveSurvey, survey, typedReason } from "./response-page.ts";

/** Answers the first question and begins to type the second answer. Resolves once that is on disk. */
async function begin(page: Page, url: string): Promise<void> {
  await page.open(url);
  await page.click(survey.step(9));
  await page.click(survey.reason);
  await page.type("Quick deli");
  await page.waitFor(async () => {
    const wait = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await wait(indexedDB.open("noren tests"));
    const [store = ""] = database.objectStoreNames;
    const records = await wait(database.transaction(store).objectStore(store).getAll());
    database.close();
    return JSON.stringify(records).includes("Quick deli");
  });
}

/** Goes on where it was left, to the end. */
async function finish(page: Page): Promise<void> {
  await page.waitForVisible(survey.reason);
  expect(await typedReason(page)).toBe("Quick deli");
  await page.click(survey.reason);
  await page.press("End");
  await page.type("very");
  await page.click(survey.send);
  await page.waitForVisible(survey.thanks);
}

async function expectOneResponse(host: HostTests, id: string): Promise<void> {
  const answers = () => answersOf(host, id);
  await expect.poll(answers).toMatchObject([
    { name: "survey_answered", question: "nps", answer: 9, sequence: 1 },
    { name: "survey_answered", question: "reason", answer: "Quick delivery", sequence: 2 },
    { name: "survey_completed", path: ["nps", "reason"] },
  ]);
  expect(new Set(answers().map((data) => Reflect.get(data, "response"))).size).toBe(1);
}

describe.each(["chromium", "firefox"] as const)("in %s", (name) => {
  const host = useHost(name);

  it("brings back question, draft and response after the page's process was killed", async () => {
    const visitor = await host.newVisitor();
    const page = await visitor.page();
    const url = serveSurvey(host, "killed");
    await begin(page, url);
    await page.crash();
    await page.close();
    const again = await visitor.page();
    await again.open(url);
    await finish(again);
    await expectOneResponse(host, "killed");
  });
});

describe("in webkit", () => {
  const host = useHost("webkit");

  it("brings back question, draft and response after a reload", async () => {
    const page = await host.newPage();
    await begin(page, serveSurvey(host, "reloaded"));
    await page.reload();
    await finish(page);
    await expectOneResponse(host, "reloaded");
  });
});
