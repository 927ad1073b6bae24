import { beforeAll, describe, expect, it } from "vitest";
import type { Page } from "./drivers/index.ts";
import { show } from "./support/page-noren.ts";
import { help, offer, shelf, survey } from "./support/parts.ts";
import { scrollTo, tabTo } from "./support/shopper.ts";
import { useStore } from "./support/use-store.ts";

describe.each(["firefox", "webkit"] as const)("in %s, by keyboard alone", (name) => {
  // Offer and survey both interrupt the same visitor.
  const shop = useStore({ overrides: { cooldownHours: 0 } }, name);
  let page: Page;
  beforeAll(async () => {
    page = await shop.newPage();
  });

  const told = (campaign: string) => shop.store.events().flatMap((event) => (event.campaign === campaign ? [event.name] : []));
  const reports = (campaign: string, names: readonly string[]) =>
    expect.poll(() => told(campaign)).toEqual(expect.arrayContaining([...names]));

  it("the shelf shows related products, and one is followed", async () => {
    await page.open(`${shop.store.url}/en/products/laptop`);
    await scrollTo(page, shelf.place);
    await page.waitForVisible(shelf.link);
    const product = await page.text(shelf.link);
    await page.on("[data-buy] button[type=submit]", (button) => button.focus());
    await tabTo(page, shelf.link);
    await page.press("Enter");
    await page.waitFor(() => !location.pathname.endsWith("/laptop") && document.readyState === "complete");
    expect(await page.text("h1")).toBe(product);
    await reports("related", ["campaign_exposed", "campaign_shown", "view_item_list", "select_item"]);
  });

  it("the help panel finds an answer, which is rated", async () => {
    await page.open(`${shop.store.url}/en/contact`);
    await page.on(help.launcher, (launcher) => launcher.focus());
    await page.press("Enter");
    await page.waitForVisible(help.topic);
    await expect.poll(() => page.on(help.search, (field) => field.matches(":focus"))).toBe(true);
    await page.type("refund");
    await page.waitForVisible(help.question);
    await page.press("ArrowDown");
    await page.press("Enter");
    await page.waitForVisible(help.yes);
    await tabTo(page, help.yes);
    await page.press("Enter");
    await page.waitForVisible(help.thanks);
    await page.press("Escape");
    await page.waitForGone(help.panel);
    expect(await page.on(help.launcher, (launcher) => launcher.matches(":focus"))).toBe(true);
    await reports("help", ["campaign_shown", "faq_searched", "faq_opened", "faq_rated"]);
  });

  it("the offer opens as a modal dialog, its coupon is copied, and it closes", async () => {
    await page.open(`${shop.store.url}/en/products/laptop`);
    await page.on("[data-buy] button[type=submit]", (button) => button.focus());
    await page.press("Enter");
    await page.waitForVisible("[data-toast-close]");
    await page.on("[data-toast-close]", (close) => close.focus());
    await page.press("Enter");
    await page.waitForGone("[data-toast]");
    await page.on("[data-buy] button[type=submit]", (button) => button.focus());
    await show(page, "keep-cart");
    await page.waitForVisible(offer.dialog);
    await tabTo(page, offer.copy);
    await page.press("Enter");
    await expect.poll(() => page.text(offer.copy)).toBe("Copied");
    await page.press("Escape");
    await page.waitForGone(offer.dialog);
    await reports("keep-cart", ["campaign_exposed", "campaign_shown", "coupon_revealed", "coupon_copied"]);
  });

  it("the survey asks after an order, is answered and thanks", async () => {
    await page.open(`${shop.store.url}/ja/order/complete`);
    await show(page, "after-order");
    await page.waitForVisible(survey.popup);
    await tabTo(page, survey.tabStop);
    await page.press("End");
    expect(await page.text(survey.chosen)).toBe("10");
    await tabTo(page, survey.send);
    await page.press("Enter");
    await page.waitForVisible(survey.reason);
    await tabTo(page, survey.reason);
    await page.type("Wonderful");
    await tabTo(page, survey.send);
    await page.press("Enter");
    await expect.poll(() => page.text(survey.title)).toBe("ありがとうございます");
    await reports("after-order", ["campaign_shown", "survey_answered", "survey_completed"]);
  });

  it("a page that is left in the midst of writing keeps no later one waiting, and its events arrive once", async () => {
    const slugs = ["tent", "bonsai-tree", "laptop"];
    for (const slug of slugs) {
      await page.open(`${shop.store.url}/en/products/${slug}`);
      await page.waitForVisible(help.launcher);
      await page.evaluate((slug) => {
        for (let number = 0; number < 30; number += 1) {
          if (window.noren && "track" in window.noren) void window.noren.track("busy", { number: `${slug} ${number}` });
        }
        location.assign(`/en/contact?after=${slug}`);
      }, slug);
      await page.waitFor(() => location.pathname === "/en/contact" && document.readyState === "complete");
      await page.waitForVisible(help.launcher);
    }
    const numbers = () => shop.store.events().flatMap(({ name, data }) => (name === "busy" ? [String(data.number)] : []));
    await expect.poll(() => numbers().length).toBe(30 * slugs.length);
    expect(new Set(numbers()).size).toBe(30 * slugs.length);
  });

  it("nothing of it is heard in the console", async () => {
    expect((await page.console()).filter(({ kind }) => kind === "error" || kind === "uncaught")).toEqual([]);
  });
});
