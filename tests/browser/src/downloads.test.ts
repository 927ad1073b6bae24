import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { NorenConfig } from "@noren/core";
import { storefrontFolder } from "@noren/storefront";
import { describe, expect, it } from "vitest";
import budgets from "../../../scripts/budgets.json" with { type: "json" };
import { filesOf } from "../../../scripts/lib/download.ts";
import type { Page, Visitor } from "./drivers/index.ts";
import { waitForNoren } from "./support/page-noren.ts";
import { help, offer, shelf, survey } from "./support/parts.ts";
import { leaveByMouse, leaveUntil, putIntoCart, scrollTo } from "./support/shopper.ts";
import { tagFolder } from "./support/tag-folder.ts";
import { useStore } from "./support/use-store.ts";

const manifest = JSON.parse(readFileSync(join(tagFolder, "manifest.json"), "utf8"));
const config: NorenConfig = JSON.parse(readFileSync(join(storefrontFolder, "noren.config.json"), "utf8"));

const nameOf = (file: string): string => manifest.files[file]?.entry ?? file;

/** Names of the tag's files that a visitor's pages asked for, each once. */
const asked = (visitor: Visitor): readonly string[] =>
  [
    ...new Set(
      visitor
        .requests()
        .flatMap((url) => /\/noren\/([^/]+\.js)$/.exec(url)?.[1] ?? [])
        .map(nameOf),
    ),
  ].sort();

/** Names of the files that a row of the size table counts. */
function counted(key: string, locale?: string): readonly string[] {
  const row = budgets.find((budget) => budget.key === key);
  if (!row?.entries) throw new Error(`the size table has no row "${key}"`);
  return filesOf(manifest, [...row.entries, ...(locale ? [locale] : [])])
    .map(nameOf)
    .sort();
}

describe("the size table counts what a browser downloads", () => {
  const widgets: readonly (readonly [key: string, campaign: string, open: (page: Page, shop: string) => Promise<void>])[] = [
    [
      "survey",
      "after-order",
      async (page, shop) => {
        await page.open(`${shop}/en/order/complete`);
        await page.click(survey.step(9));
        await page.click(survey.reason);
        await page.type("Fine");
        await page.click(survey.send);
        await page.waitForGone(survey.reason);
      },
    ],
    [
      "shelf",
      "related",
      async (page, shop) => {
        await page.open(`${shop}/en/products/laptop`);
        await scrollTo(page, shelf.place);
        await page.waitForVisible(shelf.link);
      },
    ],
    [
      "retention",
      "keep-cart",
      async (page, shop) => {
        await putIntoCart(page, `${shop}/en`);
        await leaveUntil(page, leaveByMouse, () => page.visible(offer.dialog));
      },
    ],
    [
      "faq",
      "help",
      async (page, shop) => {
        await page.open(`${shop}/en/`);
        await page.click(help.launcher);
        await page.waitForVisible(help.topic);
        await page.type("refund");
        await page.waitForVisible(help.question);
      },
    ],
  ];
  describe("on the demo store's first page", () => {
    const shop = useStore({ consent: "ask" });
    it("is all of the core that it needs", async () => {
      const visitor = await shop.browser.visitor();
      const page = await visitor.page();
      await page.open(`${shop.store.url}/en/`);
      await waitForNoren(page);
      await scrollTo(page, shelf.place);
      await page.waitForVisible(help.launcher);
      await page.waitFor(() => document.querySelector("noren-shelf")?.shadowRoot);
      const names = asked(visitor).filter((name) => name === "noren" || /^(core|consent|facts|trigger|names)-/.test(name));
      expect(names).toEqual(counted("first-page"));
    });
  });

  for (const [widget, id, open] of widgets) {
    describe(widget, () => {
      const shop = useStore({ overrides: { campaigns: config.campaigns.filter((campaign) => campaign.id === id) } });
      it("is all that its first showing needs", async () => {
        const visitor = await shop.browser.visitor();
        const page = await visitor.page();
        await open(page, shop.store.url);
        await expect.poll(() => shop.store.events().map(({ name }) => name)).toContain("campaign_shown");
        expect(asked(visitor)).toEqual(counted(widget, `${widget}-en`));
      });
    });
  }
});
