import { expect, it } from "vitest";
import { track, waitForNoren } from "./support/page-noren.ts";
import { useStore } from "./support/use-store.ts";

const shop = useStore();

const script = `addEventListener("pageshow", (event) => { window.restored = event.persisted; });`;

it("is restored from the cache by Back while a second tab tracks events, and tracks on", async () => {
  const visitor = await shop.browser.visitor({ script });
  const [page, other] = [await visitor.page(), await visitor.page()];
  await page.open(`${shop.store.url}/en/products/laptop`);
  await waitForNoren(page);
  await track(page, "before_leaving");
  await other.open(`${shop.store.url}/en/`);
  await waitForNoren(other);
  await page.open(`${shop.store.url}/en/help`);
  for (const name of ["meanwhile_1", "meanwhile_2", "meanwhile_3"]) {
    await track(other, name);
    await expect.poll(() => shop.store.events().map((event) => event.name)).toContain(name);
  }
  await page.back();
  expect(await page.evaluate(() => location.pathname)).toBe("/en/products/laptop");
  const why = () =>
    page.evaluate(() => {
      const [entry] = performance.getEntriesByType("navigation");
      return JSON.stringify(entry && "notRestoredReasons" in entry ? entry.notRestoredReasons : undefined);
    });
  expect(await page.evaluate(() => Reflect.get(window, "restored")), await why()).toBe(true);

  await track(page, "after_return");
  await expect.poll(() => shop.store.events().map(({ name }) => name)).toContain("after_return");
  const once = ["before_leaving", "meanwhile_1", "meanwhile_2", "meanwhile_3", "after_return", "view_item"];
  for (const name of once)
    expect(
      shop.store.events().filter((event) => event.name === name),
      name,
    ).toHaveLength(1);
});
