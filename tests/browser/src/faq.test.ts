import { expect, it } from "vitest";
import type { Page } from "./drivers/index.ts";
import { help } from "./support/parts.ts";
import { useStore } from "./support/use-store.ts";

const shop = useStore();

async function openHelp(page: Page, language: "en" | "ja"): Promise<void> {
  await page.open(`${shop.store.url}/${language}/`);
  await page.click(help.launcher);
  await page.waitForVisible(help.topic);
}

const questions = (page: Page) =>
  page.on(help.panel, (panel) => [...panel.querySelectorAll("[aria-controls^='a-']")].map((button) => button.textContent?.trim() ?? ""));

const told = (name: string) => shop.store.events().filter((event) => event.name === name);

it("answers a typed question in English, is rated, and leads to the store with the question", async () => {
  const page = await shop.newPage();
  await openHelp(page, "en");
  await page.type("where is my parcel");
  await expect.poll(async () => (await questions(page))[0]).toBe("Where is my order?");
  await page.click(help.question);
  await page.waitForVisible(help.answer);
  expect((await page.text(help.answer)).length).toBeGreaterThan(40);
  await page.click(help.no);
  await expect.poll(() => page.text(help.thanks)).toContain("We will make it clearer.");
  await page.click(help.contact);
  await page.waitFor(() => location.pathname === "/en/contact");

  await expect.poll(() => told("contact_started").map(({ data }) => data)).toEqual([{ channel: "form", query: "where is my parcel" }]);
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
  await page.click(help.question);
  await page.waitForVisible(help.answer);
  await page.click(help.yes);
  await expect.poll(() => page.text(help.thanks)).toBe("ありがとうございます。");
  await expect.poll(() => told("faq_searched").map(({ data }) => data.query)).toContain("へんぴん");
});

it("says so when nothing is found, and offers the ways to the store", async () => {
  const page = await shop.newPage();
  await openHelp(page, "en");
  await page.type("xylophone quarks");
  await expect.poll(() => page.text(help.nothing)).toBe("We could not find an answer to “xylophone quarks”");
  await page.waitForVisible(help.ways);
  await expect.poll(() => told("faq_searched").map(({ data }) => data)).toContainEqual({ query: "xylophone quarks", results: 0 });
});

it("stands above what the store has along the lower edge, button and panel", async () => {
  const page = await shop.newPage();
  const box = (selector: string) =>
    page.on(selector, (element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return { top, bottom, window: innerHeight };
    });
  await openHelp(page, "en");
  const before = await box(help.launcher);
  await page.evaluate(() => document.documentElement.style.setProperty("--noren-bottom", "120px"));
  expect(before.bottom - (await box(help.launcher)).bottom).toBeCloseTo(120, 0);
  const panel = await box(help.panel);
  expect(panel.top).toBeGreaterThanOrEqual(0);
  expect(panel.bottom).toBeLessThan(panel.window - 120);
});

it("is walked through by topic and by keyboard, and gives the focus back to its launcher", async () => {
  const page = await shop.newPage();
  await openHelp(page, "en");
  const topic = await page.text(`${help.topic} span`);
  await page.click(help.topic);
  await expect.poll(() => page.text(help.topicTitle)).toBe(topic);
  await page.press("Tab");
  await page.press("Enter");
  await page.waitForVisible(help.answer);
  await page.press("ArrowDown");
  expect(await page.on(`#panel li:nth-child(2) [aria-controls]`, (button) => button.matches(":focus"))).toBe(true);
  await page.press("Escape");
  await page.waitForGone(help.panel);
  expect(await page.on(help.launcher, (launcher) => launcher.matches(":focus"))).toBe(true);
});
