import { describe, expect, it } from "vitest";
import type { Page, Visitor } from "./drivers/index.ts";
import type { Store } from "./store/index.ts";
import { forget, reasonFor, show, tellConsent, track, visitorsOf, waitForNoren } from "./support/page-noren.ts";
import { help, offer, survey } from "./support/parts.ts";
import { checkOut, putIntoCart } from "./support/shopper.ts";
import { noTraces, readTraces } from "./support/traces.ts";
import { type StoreTests, useStore } from "./support/use-store.ts";

/** What a visitor's tabs asked of the collector. A beacon that leaves with its page is not among it: look at what arrived as well. */
const sent = (visitor: Visitor, store: Store) => visitor.requests().filter((url) => url.startsWith(store.endpoint));

/** Opens the home page as a new visitor and answers the banner. */
async function meet({ browser, store }: StoreTests, answer: "all" | "necessary"): Promise<{ page: Page; visitor: Visitor }> {
  const visitor = await browser.visitor();
  const page = await visitor.page();
  await page.open(`${store.url}/en/`);
  await page.click(`#cc-main [data-role=${answer}]`);
  await page.waitForGone("#cc-main .cm");
  return { page, visitor };
}

describe("a store that asks, before anybody has accepted", () => {
  const shop = useStore({ consent: "ask" });

  it("stores and sends nothing, and interrupts nobody, before the shopper has answered", async () => {
    const visitor = await shop.browser.visitor();
    const page = await visitor.page();
    await page.open(`${shop.store.url}/en/products/laptop`);
    await page.waitForVisible("#cc-main .cm");
    expect(await reasonFor(page, "after-order")).toBe("consent");
    expect(await reasonFor(page, "keep-cart")).toBe("consent");
    await page.open(`${shop.store.url}/en/`);
    await waitForNoren(page);
    expect(await readTraces(page)).toEqual(noTraces);
    expect(sent(visitor, shop.store)).toEqual([]);
    expect(shop.store.events()).toEqual([]);
  });

  it("stores and sends nothing, and interrupts nobody, who has refused and then buys", async () => {
    const { page, visitor } = await meet(shop, "necessary");
    await putIntoCart(page, `${shop.store.url}/en`);
    await show(page, "keep-cart");
    expect(await reasonFor(page, "keep-cart")).toBe("consent");
    expect(await track(page, "mine")).toBe("dropped");
    await checkOut(page, `${shop.store.url}/en`);
    await show(page, "after-order");
    expect(await reasonFor(page, "after-order")).toBe("consent");
    expect(await page.visible(`${offer.dialog}, ${survey.popup}`)).toBe(false);
    // What is asked for may come without consent; it keeps and sends nothing either.
    await page.click(help.launcher);
    await page.waitForVisible(help.topic);
    expect(await readTraces(page)).toEqual(noTraces);
    expect(sent(visitor, shop.store)).toEqual([]);
    expect(shop.store.events()).toEqual([]);
  });
});

describe("a store that asks", () => {
  const shop = useStore({ consent: "ask" });

  it("keeps what happened before the answer, and sends it once the shopper accepts", async () => {
    const { page } = await meet(shop, "all");
    await page.open(`${shop.store.url}/en/products/laptop`);
    await expect.poll(() => shop.store.events().map(({ name }) => name)).toContain("view_item");
    expect(shop.store.events().map(({ name }) => name)).toContain("view_item_list");
    expect(Object.keys((await readTraces(page)).records)).toEqual(["noren yorozu/records"]);
    expect(await readTraces(page)).toMatchObject({ cookies: [], localStorage: [], sessionStorage: [] });
  });

  it("clears its records within a second when consent is withdrawn", async () => {
    const { page, visitor } = await meet(shop, "all");
    await page.open(`${shop.store.url}/en/products/laptop`);
    await expect.poll(async () => Object.keys((await readTraces(page)).records)).toEqual(["noren yorozu/records"]);
    await page.click("footer [data-cc=show-preferencesModal]");
    await page.click("#cc-main .pm [data-role=necessary]");
    await expect.poll(async () => (await readTraces(page)).records, { timeout: 1_000, interval: 50 }).toEqual({});
    const before = sent(visitor, shop.store).length;
    await page.open(`${shop.store.url}/en/`);
    await waitForNoren(page);
    expect(await readTraces(page)).toEqual({ ...noTraces, databases: ["noren yorozu"] });
    expect(sent(visitor, shop.store).length).toBe(before);
  });

  it("obeys page code that refuses, whatever the banner was told", async () => {
    const { page } = await meet(shop, "all");
    await waitForNoren(page);
    await tellConsent(page, { storage: false });
    await expect.poll(async () => (await readTraces(page)).records, { timeout: 1_000, interval: 50 }).toEqual({});
    expect(await reasonFor(page, "keep-cart")).toBe("consent");
  });
});

describe("a store whose merchant declared that consent is not required", () => {
  const shop = useStore({ consent: "not-required" });

  it("has no banner, remembers and sends from the first page, and sets no cookie", async () => {
    const page = await shop.newPage();
    await page.open(`${shop.store.url}/en/products/laptop`);
    await expect.poll(() => shop.store.events().map(({ name }) => name)).toContain("view_item");
    expect(await page.visible("#cc-main .cm")).toBe(false);
    expect(await readTraces(page)).toMatchObject({ cookies: [], localStorage: [], sessionStorage: [] });
  });

  it("forgets the shopper when page code asks for it, and goes on with somebody new", async () => {
    const page = await shop.newPage();
    await page.open(`${shop.store.url}/en/products/laptop`);
    await expect.poll(async () => Object.keys((await readTraces(page)).records)).toEqual(["noren yorozu/records"]);
    const before = await visitorsOf(page);
    expect(before).toHaveLength(1);
    await forget(page);
    const after = await visitorsOf(page);
    expect(after).toHaveLength(1);
    expect(after).not.toEqual(before);
  });
});
