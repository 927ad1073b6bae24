import type { Page } from "../drivers/index.ts";

/** What is typed into the checkout's fields, by their ids; a store in another language has other ones among them. */
const address: Readonly<Record<string, string>> = {
  email: "hana@example.com",
  phone: "0312345678",
  name: "Hana Mori",
  "family-name": "森",
  "given-name": "花",
  line1: "1-2-3 Kanda",
  city: "Portland",
  "card-number": "4242424242424242",
  "card-name": "HANA MORI",
  "card-expiry": "1230",
  "card-code": "123",
};

/** Brings the store's own shelf of products, or another element, into view as scrolling would. */
export async function scrollTo(page: Page, selector: string): Promise<void> {
  await page.on(selector, (element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
}

/** Opens a product's page and puts one of it into the cart. */
export async function putIntoCart(page: Page, shop: string, product = "laptop"): Promise<void> {
  await page.open(`${shop}/products/${product}`);
  await page.click("[data-buy] button[type=submit]");
  await page.click("[data-toast-close]");
  await page.waitForGone("[data-toast]");
}

/** Fills in the checkout by keyboard and places the order. */
export async function checkOut(page: Page, shop: string): Promise<void> {
  await page.open(`${shop}/checkout`);
  await page.waitFor(() => document.querySelector("[data-place]:not([disabled])") !== null);
  const postcode = shop.endsWith("/ja") ? "1000001" : "97201";
  const ids = await page.evaluate(() => [...document.querySelectorAll("[data-checkout] [required]")].map((field) => field.id));
  for (const id of ids) {
    await page.on(`#${id}`, (field) => field.focus());
    if (id === "region") await page.press("ArrowDown");
    else await page.type(id === "postcode" ? postcode : (address[id] ?? ""));
  }
  await page.click("[data-place]");
  await page.waitFor(() => location.pathname.endsWith("/order/complete") && document.querySelector("[data-order-filled]:not([hidden])"));
}

/** Moves the mouse up and out of the page. */
export async function leaveByMouse(page: Page): Promise<void> {
  await page.moveMouse(500, 500);
  for (const y of [400, 300, 200, 100, 30, 2]) await page.moveMouse(500, y);
  await page.moveMouse(500, -3);
}

/** Looks some way down the page and flings it back up, as one does to reach the address bar. */
export async function leaveByFinger(page: Page): Promise<void> {
  for (let screen = 0; screen < 2; screen += 1) await page.swipe(-600, 2_000);
  await page.swipe(600, 3_000);
}

/** Leaves again and again, as only who has stayed a while is thought to leave, until something comes of it. */
export async function leaveUntil(page: Page, leave: (page: Page) => Promise<void>, come: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 15; attempt += 1) {
    await leave(page);
    // The page waits a moment to see whether the shopper stays.
    for (let look = 0; look < 12; look += 1) {
      if (await come()) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error("nothing came of leaving 15 times");
}

/** Presses Tab until the element has the focus, as somebody without a mouse would. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await page.on(selector, (element) => element.matches(":focus"))) return;
    await page.press("Tab");
  }
  throw new Error(`120 presses of Tab did not reach ${selector}`);
}
