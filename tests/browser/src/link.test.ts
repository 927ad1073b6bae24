import { describe, expect, it } from "vitest";
import type { Page } from "./drivers/index.ts";
import { useStore } from "./support/use-store.ts";

const question = "main >>> h2";
const step = (score: number) => `main >>> [role=radio]:nth-child(${score + 1})`;
const send = "main >>> [type=submit]";

/** What the device holds after a visit, besides the tab's own history. */
const storage = (page: Page) =>
  page.evaluate(async () => ({
    cookies: document.cookie,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }));

const empty = { cookies: "", local: [], session: [], databases: [] };

describe.each(["chromium", "firefox", "webkit"] as const)("a link page in %s", (name) => {
  const shop = useStore({}, name);
  const address = (query = "") => `${shop.store.endpoint}/s/yorozu/after-order${query}`;
  const told = (order: string) => shop.store.events().filter(({ data }) => data.order === order);

  it("asks, takes the answers of a shopper who presses, and thanks", async () => {
    const page = await shop.newPage();
    await page.viewport(390, 844);
    await page.open(address(`?lang=en&order=${name}-1`));
    await page.waitForVisible(step(9));
    expect(await page.text(question)).toBe("How likely is it that you would recommend Yorozu to a friend or colleague?");
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await storage(page)).toEqual(empty);
    expect(shop.store.events()).toEqual([]);

    await page.click(step(9));
    await page.waitForVisible("main >>> textarea");
    await page.click("main >>> textarea");
    await page.type("By link");
    await page.reload();
    await expect.poll(() => page.on("main >>> textarea", (field) => field instanceof HTMLTextAreaElement && field.value)).toBe("By link");
    await page.click(send);
    await expect.poll(() => page.text(question)).toBe("Thank you");

    await expect.poll(() => told(`${name}-1`).map(({ data }) => data.answer)).toEqual([9, "By link"]);
    await expect.poll(() => shop.store.events().map(({ name }) => name)).toContain("survey_completed");
    const events = shop.store.events();
    expect(events).toHaveLength(3);
    expect(new Set(events.map(({ data }) => data.response)).size).toBe(1);
    for (const { visitor, session, page } of events) expect([visitor, session, page]).toEqual([null, null, address()]);
    expect(await storage(page)).toEqual(empty);
    expect((await page.console()).filter(({ kind }) => kind === "error" || kind === "uncaught")).toEqual([]);
  });

  it("is answered by keyboard, in Japanese, from what was pressed in the e-mail", async () => {
    const page = await shop.newPage();
    await page.open(address(`?lang=ja&order=${name}-2&score=8`));
    await page.waitForVisible(step(8));
    expect(await page.on("main >>> [aria-checked=true]", (chosen) => chosen.textContent)).toBe("8");
    expect(told(`${name}-2`)).toEqual([]);
    for (let presses = 0; presses < 4 && !(await page.on(send, (button) => button.matches(":focus"))); presses += 1)
      await page.press("Tab");
    await page.press("Enter");
    await page.waitForVisible("main >>> textarea");
    await expect.poll(() => told(`${name}-2`).map(({ data }) => data.answer)).toEqual([8]);
  });

  it("says when the collector cannot be reached, and sends again when asked", async () => {
    const page = await shop.newPage();
    await page.open(address(`?lang=en&order=${name}-3`));
    await page.waitForVisible(step(3));
    await shop.store.stopCollector();
    await page.click(step(3));
    await page.waitForVisible("#unsent");
    await shop.store.startCollector();
    await page.click("#unsent button");
    await page.waitForGone("#unsent");
    await expect.poll(() => told(`${name}-3`).map(({ data }) => data.answer)).toEqual([3]);
  });

  it("says kindly where there is no survey", async () => {
    const page = await shop.newPage();
    await page.open(`${shop.store.endpoint}/s/yorozu/none?lang=ja`);
    expect(await page.text("h1")).toBe("アンケートが見つかりません");
  });
});
