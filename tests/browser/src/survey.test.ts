import { expect, it } from "vitest";
import type { Page } from "./drivers/index.ts";
import { reasonFor, waitForRecord } from "./support/page-noren.ts";
import { survey } from "./support/parts.ts";
import { figuresOf } from "./support/report.ts";
import { checkOut, putIntoCart, tabTo } from "./support/shopper.ts";
import { useStore } from "./support/use-store.ts";

const shop = useStore();

async function buy(language: "en" | "ja"): Promise<Page> {
  const page = await shop.newPage();
  await putIntoCart(page, `${shop.store.url}/${language}`);
  await checkOut(page, `${shop.store.url}/${language}`);
  await page.waitForVisible(survey.popup);
  return page;
}

const question = (page: Page) => page.text(survey.title);

it("asks a shopper who has bought, and shows score and reason in the report", async () => {
  const page = await buy("en");
  expect(await question(page)).toBe("How likely is it that you would recommend Yorozu to a friend or colleague?");
  await page.click(survey.step(9));
  await expect.poll(() => question(page)).toBe("Lovely. What pleased you most?");
  await page.click(survey.reason);
  await page.type("The wrapping was lovely.");
  await page.click(survey.send);
  await expect.poll(() => question(page)).toBe("Thank you");

  await expect.poll(async () => (await figuresOf(shop.store, "after-order")).survey?.responses).toEqual({ complete: 1, partial: 0 });
  const { people, survey: answers } = await figuresOf(shop.store, "after-order");
  expect(people).toEqual({ exposed: 1, shown: 1, acted: 1, dismissed: 0 });
  expect(answers?.nps).toMatchObject([{ n: 1, score: 100, spread: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0] }]);
  expect(answers?.reasons).toMatchObject([{ text: "The wrapping was lovely.", score: 9 }]);

  await page.open(shop.store.reportUrl);
  const report = await page.text("main");
  expect(report).toContain("The wrapping was lovely.");
  expect(report).toMatch(/Net Promoter Score[\s\S]*100/i);
});

it("is answered by keyboard alone, in Japanese", async () => {
  const page = await buy("ja");
  await tabTo(page, survey.tabStop);
  await page.press("End");
  await page.press("ArrowLeft");
  expect(await page.on(survey.chosen, (chip) => chip.textContent)).toBe("9");
  await tabTo(page, survey.send);
  await page.press("Enter");
  await expect.poll(() => page.on(survey.popup, (pop) => pop.querySelector("textarea")?.matches(":focus"))).toBe(true);
  await page.type("梱包が丁寧でした");
  await tabTo(page, survey.send);
  await page.press("Enter");
  await expect.poll(() => question(page)).toBe("ありがとうございます");
  await page.press("Escape");
  await page.waitForGone(survey.popup);
});

it("keeps the answer and the half-written reason over a reload, and counts them once", async () => {
  const page = await buy("en");
  await page.click(survey.step(3));
  await page.click(survey.reason);
  await page.type("The parcel came la");
  await waitForRecord(page, "came la");
  await page.reload();
  await page.waitForVisible(survey.reason);
  expect(await question(page)).toBe("What is the main reason for your score?");
  expect(await page.on(survey.reason, (field) => field instanceof HTMLTextAreaElement && field.value)).toBe("The parcel came la");
  await page.click(survey.reason);
  await page.press("End");
  await page.type("te.");
  await page.click(survey.send);
  await expect.poll(() => question(page)).toBe("Thank you");

  const answer = () => shop.store.events().find(({ data }) => data.answer === "The parcel came late.");
  await expect.poll(answer).toBeDefined();
  const visitor = answer()?.visitor;
  const told = () =>
    shop.store.events().flatMap((event) => (event.visitor === visitor && event.campaign === "after-order" ? [event.name] : []));
  const once = ["campaign_exposed", "campaign_shown", "survey_answered", "survey_answered", "survey_completed"];
  await expect.poll(told).toEqual(once);
  expect((await figuresOf(shop.store, "after-order")).survey?.reasons[0]).toMatchObject({ text: "The parcel came late.", score: 3 });
});

it("does not come back after it was put off", async () => {
  const page = await buy("en");
  await page.click(survey.notNow);
  await page.waitForGone(survey.popup);
  await page.reload();
  await expect.poll(() => reasonFor(page, "after-order")).toMatch(/^(snooze|per-session)$/);
  expect(await page.visible(survey.popup)).toBe(false);
});
