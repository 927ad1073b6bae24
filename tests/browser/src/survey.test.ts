import { expect, it } from "vitest";
import type { Page } from "./drivers/index.ts";
import { figuresOf } from "./support/report.ts";
import { checkOut, putIntoCart, tabTo } from "./support/shopper.ts";
import { useStore } from "./support/use-store.ts";

const shop = useStore();

async function buy(language: "en" | "ja"): Promise<Page> {
  const page = await shop.newPage();
  await putIntoCart(page, `${shop.store.url}/${language}`);
  await checkOut(page, `${shop.store.url}/${language}`);
  await page.waitForVisible(".pop [role=dialog]");
  return page;
}

const survey = (page: Page) => page.text(".pop h2");

it("asks a shopper who has bought, and shows score and reason in the report", async () => {
  const page = await buy("en");
  expect(await survey(page)).toBe("How likely is it that you would recommend Yorozu to a friend or colleague?");
  await page.click(".pop .scale :nth-child(10)");
  await expect.poll(() => survey(page)).toBe("Lovely. What pleased you most?");
  await page.click(".pop textarea");
  await page.type("The wrapping was lovely.");
  await page.click(".pop [type=submit]");
  await expect.poll(() => survey(page)).toBe("Thank you");

  await expect
    .poll(async () => (await figuresOf(shop.store, "after-order")).survey?.responses, { timeout: 8_000 })
    .toEqual({ complete: 1, partial: 0 });
  const { people, survey: answers } = await figuresOf(shop.store, "after-order");
  expect(people).toEqual({ exposed: 1, shown: 1, acted: 1, dismissed: 0 });
  expect(answers?.nps).toMatchObject([{ n: 1, score: 100, spread: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0] }]);
  expect(answers?.reasons).toMatchObject([{ text: "The wrapping was lovely.", score: 9 }]);

  await page.open(shop.store.reportUrl);
  expect(await page.text("main")).toContain("The wrapping was lovely.");
});

it("is answered by keyboard alone, in Japanese", async () => {
  const page = await buy("ja");
  await tabTo(page, ".pop .chip[tabindex='0']");
  await page.press("End");
  await page.press("ArrowLeft");
  expect(await page.on(".pop [aria-checked=true]", (chip) => chip.textContent)).toBe("9");
  await tabTo(page, ".pop [type=submit]");
  await page.press("Enter");
  await expect.poll(() => page.on(".pop", (pop) => pop.querySelector("textarea")?.matches(":focus"))).toBe(true);
  await page.type("梱包が丁寧でした");
  await tabTo(page, ".pop [type=submit]");
  await page.press("Enter");
  await expect.poll(() => survey(page)).toBe("ありがとうございます");
  await page.press("Escape");
  await page.waitForGone(".pop");
});

it("keeps the answer and the half-written reason over a reload, and counts them once", async () => {
  const page = await buy("en");
  const before = await figuresOf(shop.store, "after-order");
  await page.click(".pop .scale :nth-child(4)");
  await page.click(".pop textarea");
  await page.type("The parcel came la");
  await page.waitFor(
    async () => window.noren && "export" in window.noren && JSON.stringify(await window.noren.export()).includes("came la"),
  );
  await page.reload();
  await page.waitForVisible(".pop textarea");
  expect(await survey(page)).toBe("What is the main reason for your score?");
  expect(await page.on(".pop textarea", (field) => field instanceof HTMLTextAreaElement && field.value)).toBe("The parcel came la");
  await page.click(".pop textarea");
  await page.press("End");
  await page.type("te.");
  await page.click(".pop [type=submit]");
  await expect.poll(() => survey(page)).toBe("Thank you");

  const completed = (before.survey?.responses.complete ?? 0) + 1;
  await expect
    .poll(async () => (await figuresOf(shop.store, "after-order")).survey?.responses.complete, { timeout: 8_000 })
    .toBe(completed);
  const after = await figuresOf(shop.store, "after-order");
  expect(after.survey?.reasons[0]).toMatchObject({ text: "The parcel came late.", score: 3 });
  expect(after.people.exposed).toBe(before.people.exposed + 1);
  expect(after.people.shown).toBe(before.people.shown + 1);
});

it("does not come back after it was answered, nor after it was put off", async () => {
  const page = await buy("en");
  await page.click(".pop [part=not-now]");
  await page.waitForGone(".pop");
  await page.reload();
  const reason = () =>
    page.evaluate(
      () => window.noren && "explain" in window.noren && window.noren.explain().find(({ campaign }) => campaign === "after-order")?.reason,
    );
  await expect.poll(reason).toMatch(/^(snooze|per-session)$/);
  expect(await page.visible(".pop")).toBe(false);
});
