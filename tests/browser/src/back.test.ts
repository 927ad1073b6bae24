import { expect, it } from "vitest";
import { track, waitForNoren } from "./support/page-noren.ts";
import { useStore } from "./support/use-store.ts";
import { isOfTheBrowser, wayBackScript, whyNotRestored } from "./support/way-back.ts";

const shop = useStore();

const named = (name: string, product: string) =>
  shop.store.events().filter((event) => event.name === name && event.page.endsWith(`/products/${product}`));

/** Leaves a product's page, comes back while another tab has tracked, and gives why it was not restored. */
async function leaveAndReturn(product: string): Promise<string | undefined> {
  const visitor = await shop.browser.visitor({ script: wayBackScript });
  const [page, other] = [await visitor.page(), await visitor.page()];
  await page.open(`${shop.store.url}/en/products/${product}`);
  await waitForNoren(page);
  await track(page, "before_leaving");
  await other.open(`${shop.store.url}/en/`);
  await waitForNoren(other);
  await page.open(`${shop.store.url}/en/help`);
  const meanwhile = [1, 2, 3].map((count) => `meanwhile_${product.replace("-", "_")}_${count}`);
  const count = (name: string) => shop.store.events().filter((event) => event.name === name).length;
  for (const name of meanwhile) {
    await track(other, name);
    await expect.poll(() => count(name)).toBe(1);
  }
  await page.back();
  expect(await page.evaluate(() => location.pathname)).toBe(`/en/products/${product}`);
  const why = await whyNotRestored(page);
  if (why !== undefined) return why;
  await track(page, "after_return");
  await expect.poll(() => named("after_return", product)).toHaveLength(1);
  for (const name of ["before_leaving", "view_item"]) expect(named(name, product), name).toHaveLength(1);
  for (const name of meanwhile) expect(count(name), name).toBe(1);
  return undefined;
}

it("is restored from the cache by Back while a second tab tracks events, and tracks on", async () => {
  let why = await leaveAndReturn("laptop");
  for (const product of ["tablet", "instant-camera"]) if (isOfTheBrowser(why)) why = await leaveAndReturn(product);
  expect(why).toBeUndefined();
});
