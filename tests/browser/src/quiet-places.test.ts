import { expect, it } from "vitest";
import { reasonFor, waitForNoren } from "./support/page-noren.ts";
import { offer } from "./support/parts.ts";
import { configPath, useHost } from "./support/use-host.ts";

const host = useHost();

it("interrupts nobody while a popover is open, and does once it is closed", async () => {
  host.serve(configPath, { json: host.config });
  host.serve(
    "/popover",
    `<title>Shop</title><p id="news" popover>News</p><script>document.querySelector("#news").showPopover()</script>
    <script async src="/noren/noren.js" data-config="${configPath}"></script>`,
  );
  const page = await host.newPage();
  await page.open(`${host.url}/popover`);
  await waitForNoren(page);
  await expect.poll(() => reasonFor(page, "welcome")).toBe("quiet");
  expect(await page.visible(offer.dialog)).toBe(false);
  await page.evaluate(() => document.querySelector<HTMLElement>("#news")?.hidePopover());
  await page.waitForVisible(offer.dialog);
});
