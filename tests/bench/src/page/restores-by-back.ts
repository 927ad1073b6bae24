import { openBrowser } from "../../../browser/src/drivers/index.ts";
import { help } from "../../../browser/src/support/parts.ts";

/** Whether Back restores the page from the back-forward cache, its widgets and all; if not, the browser's reasons. */
export async function restoresByBack(shop: string): Promise<{ restored: boolean; why: string }> {
  const browser = await openBrowser("chromium");
  try {
    const visitor = await browser.visitor({ script: 'addEventListener("pageshow", (event) => { window.restored = event.persisted; });' });
    const page = await visitor.page();
    await page.open(`${shop}/en/products/laptop`);
    await page.waitForVisible(help.launcher);
    await page.open(`${shop}/en/help`);
    await page.back();
    const restored = await page.evaluate(() => Reflect.get(window, "restored") === true);
    const why = await page.evaluate(() => {
      const [entry] = performance.getEntriesByType("navigation");
      return JSON.stringify(entry && "notRestoredReasons" in entry ? entry.notRestoredReasons : null);
    });
    return { restored, why };
  } finally {
    await browser.close();
  }
}
