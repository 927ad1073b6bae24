import { expect, it } from "vitest";
import type { Page } from "./drivers/index.ts";
import { useStore } from "./support/use-store.ts";

const shop = useStore();

async function openHelp(page: Page, language: "en" | "ja"): Promise<void> {
  await page.open(`${shop.store.url}/${language}/`);
  await page.click(".launcher");
  await page.waitForVisible(".panel .topics");
}

const questions = (page: Page) =>
  page.on(".panel", (panel) => [...panel.querySelectorAll<HTMLElement>(".q button")].map((button) => button.textContent?.trim() ?? ""));

const told = (name: string) => shop.store.events().filter((event) => event.name === name);

it("answers a typed question in English, is rated, and leads to the store with the question", async () => {
  const page = await shop.newPage();
  await openHelp(page, "en");
  await page.type("where is my parcel");
  await expect.poll(async () => (await questions(page))[0]).toBe("Where is my order?");
  await page.click(".panel .q button");
  await page.waitForVisible(".panel .answer .text");
  expect((await page.text(".panel .answer .text")).length).toBeGreaterThan(40);
  await page.click(".panel .rate .chip:last-of-type");
  await expect.poll(() => page.text(".panel .rate.thanks")).toContain("We will make it clearer.");
  await page.click(".panel .rate.thanks a");
  await page.waitFor(() => location.pathname === "/en/contact");

  await expect
    .poll(() => told("contact_started").map(({ data }) => data), { timeout: 8_000 })
    .toEqual([{ channel: "form", query: "where is my parcel" }]);
  expect(told("faq_searched").map(({ data }) => data.query)).toContain("where is my parcel");
  const question = told("faq_opened").at(0)?.data.question;
  expect(question).toBe("track-order");
  expect(told("faq_rated").map(({ data }) => data)).toEqual([{ question, helpful: false }]);
});

it("finds 返品 by its kana reading, and shows how it is written", async () => {
  const page = await shop.newPage();
  await openHelp(page, "ja");
  await page.type("へんぴん");
  await expect.poll(async () => (await questions(page))[0]).toContain("返品");
  await page.click(".panel .q button");
  await page.waitForVisible(".panel .answer .text");
  await page.click(".panel .rate .chip");
  await expect.poll(() => page.text(".panel .rate.thanks")).toBe("ありがとうございます。");
  await expect.poll(() => told("faq_searched").map(({ data }) => data.query), { timeout: 8_000 }).toContain("へんぴん");
});

it("says so when nothing is found, and offers the ways to the store", async () => {
  const page = await shop.newPage();
  await openHelp(page, "en");
  await page.type("xylophone quarks");
  await expect
    .poll(() => page.on(".panel .body", (body) => body.querySelector("h3")?.textContent))
    .toBe("We could not find an answer to “xylophone quarks”");
  await page.waitForVisible(".panel .ways a");
  await expect
    .poll(() => told("faq_searched").map(({ data }) => data), { timeout: 8_000 })
    .toContainEqual({ query: "xylophone quarks", results: 0 });
});

it("is walked through by topic and by keyboard, and gives the focus back to its launcher", async () => {
  const page = await shop.newPage();
  await openHelp(page, "en");
  const topic = await page.text(".panel .topics button span");
  await page.click(".panel .topics button");
  await expect.poll(() => page.text(".panel #category")).toBe(topic);
  await page.press("Tab");
  await page.press("Enter");
  await page.waitForVisible(".panel .answer .text");
  await page.press("ArrowDown");
  expect(await page.on(".panel li:nth-child(2) .q button", (button) => button.matches(":focus"))).toBe(true);
  await page.press("Escape");
  await page.waitForGone(".panel");
  expect(await page.on(".launcher", (launcher) => launcher.matches(":focus"))).toBe(true);
});
