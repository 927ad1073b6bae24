import { expect, it } from "vitest";
import type { Page } from "./drivers/index.ts";
import { inspector } from "./support/parts.ts";
import { putIntoCart } from "./support/shopper.ts";
import { useStore } from "./support/use-store.ts";

const shop = useStore({ policy: "strict" });
const faults = async (page: Page) => (await page.console()).filter(({ kind }) => ["error", "warn", "uncaught"].includes(kind));
const script = `addEventListener("securitypolicyviolation", (event) => console.error("breach of " + event.violatedDirective + ": " + event.blockedURI + event.sample));`;

it("says on the strictest page why an offer does not show, names the fact, and follows the cart", async () => {
  const page = await shop.newPage({ script });
  await page.open(`${shop.store.url}/en/products/laptop?noren-debug`);
  await page.waitForVisible(inspector.campaign);
  await page.on("noren-inspector >>> .campaign:nth-child(4) summary", (summary) => summary.click());
  expect(await page.text(inspector.unmetFact)).toBe("cart.count > 0");

  await page.click(inspector.tab("config"));
  await expect.poll(() => page.text("noren-inspector >>> #body")).toBe("Nothing is wrong in the configuration.");

  await page.on("[data-product] button[type=submit]", (button) => button.click());
  await page.click(inspector.tab("events"));
  await page.waitFor(() => document.querySelector("noren-inspector")?.shadowRoot?.textContent?.includes("add_to_cart"));
  await page.click(inspector.tab("campaigns"));
  await page.waitFor(() => !document.querySelector("noren-inspector")?.shadowRoot?.querySelector("[open] .part.unmet"));

  await page.click(inspector.tab("queue"));
  await expect.poll(() => page.text("noren-inspector >>> .queue")).toMatch(/200 · \d+ stored/);
  expect(await faults(page)).toEqual([]);

  await page.click(inspector.close);
  await page.waitForGone("noren-inspector");
});

it("is asked for by nobody else: no other page loads it", async () => {
  const visitor = await shop.browser.visitor();
  const page = await visitor.page();
  await putIntoCart(page, `${shop.store.url}/en`);
  const asked = () => visitor.requests().filter((url) => url.includes(btoa("core-inspector").slice(0, 18)));
  expect(await page.visible("noren-inspector")).toBe(false);
  expect(asked()).toEqual([]);
  await page.open(`${shop.store.url}/en/products/laptop?noren-debug`);
  await page.waitForVisible(inspector.campaign);
  expect(asked()).toHaveLength(1);
});
