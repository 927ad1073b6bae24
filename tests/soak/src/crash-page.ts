import type { Page } from "playwright-core";
import { within } from "./within.ts";

/** Ends the process that renders a page, with all that it has in memory, and closes what is left of the tab. */
export async function crashPage(page: Page): Promise<void> {
  const crashed = new Promise((resolve) => page.once("crash", resolve));
  const session = await page.context().newCDPSession(page);
  void session.send("Page.crash").catch(() => undefined);
  await within(3_000, crashed);
  await within(1_000, page.close());
}
