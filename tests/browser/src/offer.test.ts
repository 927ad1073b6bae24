import { describe, expect, it } from "vitest";
import type { Page } from "./drivers/index.ts";
import { reasonFor, show } from "./support/page-noren.ts";
import { offer } from "./support/parts.ts";
import { figuresOf } from "./support/report.ts";
import { leaveByFinger, leaveByMouse, leaveUntil, putIntoCart } from "./support/shopper.ts";
import { type StoreTests, useStore } from "./support/use-store.ts";

const shop = useStore();

/** At an address that ends so, the page's clock is three months ahead, long after all sessions and cooldowns. */
const later = `if (location.search === "?later") { const now = Date.now.bind(Date); Date.now = () => now() + 90 * 86_400_000; }`;

/** A shopper with a full cart who leaves, closes the offer, and would leave again three months later. */
async function leaveTwice({ store, newPage }: StoreTests, leave: (page: Page) => Promise<void>): Promise<Page> {
  const page = await newPage({ script: later });
  await putIntoCart(page, `${store.url}/en`);
  await leaveUntil(page, leave, () => page.visible(offer.dialog));
  await page.press("Escape");
  await page.waitForGone(offer.dialog);
  await page.open(`${store.url}/en/products/laptop?later`);
  await show(page, "keep-cart");
  return page;
}

describe("on a phone", () => {
  const phone = useStore({}, "chromium", { phone: true, viewport: { width: 390, height: 844 } });

  it("comes when the page is flung back up, in the store's language, and takes little more than half of the screen", async () => {
    const page = await phone.newPage();
    await putIntoCart(page, `${phone.store.url}/ja`);
    await leaveUntil(page, leaveByFinger, () => page.visible(offer.dialog));
    expect(await page.text(offer.title)).toBe("カートの中身は、そのままにしておきます");
    await expect
      .poll(async () => {
        // While the page is still gliding, a first tap only stops it.
        await page.tap(offer.copy);
        return page.evaluate(() => navigator.clipboard.readText());
      })
      .toBe("YOROZU10");
    expect(await page.on(offer.dialog, (dialog) => dialog.getBoundingClientRect().height / innerHeight)).toBeLessThan(0.6);
  });

  it("comes once, to who closed it too", async () => {
    const page = await leaveTwice(phone, leaveByFinger);
    await expect.poll(() => reasonFor(page, "keep-cart")).toBe("lifetime");
    expect(await page.visible(offer.dialog)).toBe(false);
  });
});

it("offers a coupon to who leaves with a full cart, once; the code is copied and works in the cart", async () => {
  const page = await shop.newPage();
  const english = `${shop.store.url}/en`;
  await putIntoCart(page, english);
  await leaveUntil(page, leaveByMouse, () => page.visible(offer.dialog));
  expect(await page.text(offer.title)).toBe("Your cart will keep");
  await page.click(offer.copy);
  await expect.poll(() => page.text(offer.copy)).toBe("Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("YOROZU10");
  await expect
    .poll(async () => (await figuresOf(shop.store, "keep-cart")).people)
    .toEqual({ exposed: 1, shown: 1, acted: 1, dismissed: 0 });

  await page.reload();
  await show(page, "keep-cart");
  await expect.poll(() => reasonFor(page, "keep-cart")).toBe("done");
  expect(await page.visible(offer.dialog)).toBe(false);

  await page.open(`${english}/cart`);
  await page.waitForVisible("[data-coupon] input");
  await page.click("[data-coupon] input");
  await page.press("Control+v");
  await page.press("Enter");
  await expect.poll(() => page.text("[data-coupon-note]")).toMatch(/^YOROZU10 takes \$[\d,.]+ off\.$/);
});

it("is a modal dialog that Escape closes, and gives the focus back", async () => {
  const page = await shop.newPage();
  await putIntoCart(page, `${shop.store.url}/ja`);
  await page.on("[data-product] button[type=submit]", (button) => button.focus());
  await show(page, "keep-cart");
  await page.waitForVisible(offer.dialog);
  expect(await page.on(offer.dialog, (offer) => offer.matches(":modal"))).toBe(true);
  for (let presses = 0; presses < 8; presses += 1) {
    await page.press("Tab");
    expect(await page.on(offer.dialog, (offer) => offer.querySelector(":focus") !== null)).toBe(true);
  }
  await page.press("Escape");
  await page.waitForGone(offer.dialog);
  expect(await page.on("[data-product] button[type=submit]", (button) => button.matches(":focus"))).toBe(true);
  await expect.poll(async () => (await figuresOf(shop.store, "keep-cart")).people.dismissed).toBe(1);
});

it("does not interrupt who has nothing in the cart, nor at the checkout", async () => {
  const page = await shop.newPage();
  await page.open(`${shop.store.url}/en/products/laptop`);
  await show(page, "keep-cart");
  await expect.poll(() => reasonFor(page, "keep-cart")).toBe("audience");

  await putIntoCart(page, `${shop.store.url}/en`);
  await page.open(`${shop.store.url}/en/checkout`);
  await show(page, "keep-cart");
  await expect.poll(() => reasonFor(page, "keep-cart")).toBe("quiet");
  expect(await page.visible(offer.dialog)).toBe(false);
});

it("comes once, to who closed it too", async () => {
  const page = await leaveTwice(shop, leaveByMouse);
  await expect.poll(() => reasonFor(page, "keep-cart")).toBe("lifetime");
  expect(await page.visible(offer.dialog)).toBe(false);
});
