import type { Campaign, TriggerRule } from "@noren/core";
import { expect, it } from "vitest";
import type { Page } from "./drivers/index.ts";
import { reasonFor, waitForNoren } from "./support/page-noren.ts";
import { offer } from "./support/parts.ts";
import { configPath, useHost } from "./support/use-host.ts";

const host = useHost();

const long = '<style>body { margin: 0 } div { height: 3000px }</style><div>Long</div><p id="end" style="height: 200px">End</p>';

/** Puts something into the cart, or sells it, as a store's data layer tells. */
const tell = (page: Page, given: { event: string; transaction_id?: string }) =>
  page.evaluate((given) => {
    const layer: unknown = Reflect.get(window, "dataLayer");
    const items = [{ item_id: "tea", price: 4, quantity: 1 }];
    if (Array.isArray(layer)) layer.push({ event: given.event, ecommerce: { ...given, value: 4, currency: "USD", items } });
  }, given);

/** Hides the tab and shows it again, as switching tabs does: no driver can do that to a page without a window. */
const leaveAndReturn = (page: Page) =>
  page.evaluate(() => {
    for (const state of ["hidden", "visible"]) {
      Object.defineProperty(document, "visibilityState", { configurable: true, value: state });
      document.dispatchEvent(new Event("visibilitychange"));
    }
  });

const rows: readonly { rule: TriggerRule; body: string; act: (page: Page) => Promise<unknown>; less?: (page: Page) => Promise<unknown> }[] =
  [
    {
      rule: { on: "scroll", share: 0.8 },
      body: long,
      less: (page) => page.evaluate(() => window.scrollTo(0, 500)),
      act: (page) => page.press("End"),
    },
    { rule: { on: "scroll", pixels: 100 }, body: long, act: (page) => page.press("PageDown") },
    { rule: { on: "seen", selector: "#end" }, body: long, act: (page) => page.press("End") },
    {
      rule: { on: "click", selector: "#size" },
      body: '<button id="size" onclick="this.textContent = 1"><b>Sizes</b></button><button id="other">Other</button>',
      less: (page) => page.click("#other"),
      act: (page) => page.click("#size b"),
    },
    { rule: { on: "idle", seconds: 1 }, body: "<p>Nothing to do</p>", act: async () => undefined },
    { rule: { on: "return", seconds: 0 }, body: "<p>Stay</p>", act: leaveAndReturn },
    { rule: { on: "cart-idle", seconds: 1 }, body: "<p>Cart</p>", act: (page) => tell(page, { event: "add_to_cart" }) },
    { rule: { on: "purchase" }, body: "<p>Thanks</p>", act: (page) => tell(page, { event: "purchase", transaction_id: "T1" }) },
  ];

for (const [index, { rule, body, act, less }] of rows.entries()) {
  it(`${JSON.stringify(rule)} opens the offer when a shopper does that, and not before`, async () => {
    const path = `/trigger-${index}`;
    const [welcome] = host.config.campaigns;
    if (!welcome) throw new Error("the configuration has no campaigns");
    const campaign: Campaign = { ...welcome, trigger: { any: [rule] } };
    const own = `/noren/trigger-${index}.json`;
    host.serve(own, { json: { ...host.config, campaigns: [campaign] } });
    host.serve(path, `<title>Shop</title>${body}<script async src="/noren/noren.js" data-config="${own}"></script>`);
    const page = await host.newPage();
    await page.open(`${host.url}${path}`);
    await waitForNoren(page);
    if (rule.on !== "idle") {
      await expect.poll(() => reasonFor(page, "welcome")).toBe("trigger");
      // The chunk that watches comes once it is known that something may interrupt.
      await page.waitFor(() => performance.getEntriesByType("resource").filter(({ name }) => /\/n\.[^/]+\.js$/.test(name)).length > 1);
    }
    await less?.(page);
    if (less) expect(await reasonFor(page, "welcome")).toBe("trigger");
    await act(page);
    await page.waitForVisible(offer.dialog);
    if (rule.on === "click") expect(await page.text("#size")).toBe("1");
    if (rule.on === "purchase") {
      await page.press("Escape");
      await page.reload();
      await waitForNoren(page);
      await tell(page, { event: "purchase", transaction_id: "T1" });
      expect(await reasonFor(page, "welcome")).toBe("trigger");
    }
  });
}

it("takes part in all of several rules", async () => {
  const [welcome] = host.config.campaigns;
  if (!welcome) throw new Error("the configuration has no campaigns");
  const trigger: Campaign["trigger"] = {
    all: [
      { on: "scroll", pixels: 100 },
      { on: "click", selector: "p" },
    ],
  };
  host.serve(configPath, { json: { ...host.config, campaigns: [{ ...welcome, trigger }] } });
  host.serve("/all", `<title>Shop</title>${long}<script async src="/noren/noren.js" data-config="${configPath}"></script>`);
  const page = await host.newPage();
  await page.open(`${host.url}/all`);
  await expect.poll(() => reasonFor(page, "welcome")).toBe("trigger");
  await page.waitFor(() => performance.getEntriesByType("resource").filter(({ name }) => /\/n\.[^/]+\.js$/.test(name)).length > 2);
  await page.press("End");
  expect(await reasonFor(page, "welcome")).toBe("trigger");
  await page.click("#end");
  await page.waitForVisible(offer.dialog);
});
