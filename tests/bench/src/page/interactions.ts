import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { NorenConfig } from "@noren/core/schema";
import { type StorefrontOptions, storefrontFolder } from "@noren/storefront";
import type { Browser, Page } from "playwright-core";
import { help, offer, survey } from "../../../browser/src/support/parts.ts";
import { type Observed, observe } from "./observe.ts";
import { phone, SLOWDOWN } from "./open-chromium.ts";

/** One press on a widget. */
export interface Interaction {
  readonly key: string;
  readonly what: string;
  readonly path: string;
  /** Brings the page to where the press can be made. */
  readonly prepare: (page: Page) => Promise<void>;
  readonly press: string;
  /** What is there once the press was carried out. */
  readonly done: string;
}

const show = (page: Page, campaign: string): Promise<void> =>
  page.evaluate(`(window.noren ||= []).push((noren) => noren.show(${JSON.stringify(campaign)}))`);

export const interactions: readonly Interaction[] = [
  {
    key: "panel-open",
    what: "opening the help panel",
    path: "/en/products/laptop",
    prepare: (page) => page.locator(help.launcher).waitFor(),
    press: help.launcher,
    done: help.topic,
  },
  {
    key: "score",
    what: "choosing a score",
    path: "/en/",
    prepare: async (page) => {
      await show(page, "after-order");
      // On a phone it begins as one line.
      await page.locator(survey.open).tap();
      await page.locator(survey.step(9)).waitFor();
    },
    press: survey.step(9),
    done: survey.reason,
  },
  {
    key: "coupon-copy",
    what: "copying the coupon",
    path: "/en/products/laptop",
    prepare: async (page) => {
      await show(page, "keep-cart");
      await page.locator(offer.copy).waitFor();
    },
    press: offer.copy,
    done: `${offer.copy}:has-text("Copied")`,
  },
];

/** A press that nobody answers: what the browser and the store's page take for themselves. */
export const control: Interaction = {
  key: "control",
  what: "pressing the store's own heading, for comparison",
  path: "/en/products/laptop",
  prepare: (page) => page.locator(help.launcher).waitFor(),
  press: "h1",
  done: "h1",
};

/** The demo store's campaigns, those that interrupt at hand instead of by chance. */
export async function campaignsAtHand(): Promise<StorefrontOptions["overrides"]> {
  const config: Pick<NorenConfig, "campaigns"> = JSON.parse(await readFile(join(storefrontFolder, "noren.config.json"), "utf8"));
  const campaigns = config.campaigns.map((campaign) =>
    campaign.trigger ? { ...campaign, trigger: { any: [{ on: "manual" as const }] }, audience: {}, frequency: {} } : campaign,
  );
  return { campaigns, cooldownHours: 0 };
}

/** Milliseconds from a finger's touch to the next frame, by the browser's own event timing, which knows steps of 8 and nothing below 16. */
export async function timeInteraction(browser: Browser, shop: string, { path, prepare, press, done }: Interaction): Promise<number> {
  const context = await browser.newContext(phone);
  try {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await context.addInitScript(`const __name = (value) => value; (${observe})();`);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
    await page.goto(shop + path, { waitUntil: "load" });
    await prepare(page);
    await page.waitForTimeout(1000);
    await page.evaluate(() => Reflect.get(window, "bench").interactions.splice(0));
    await page.locator(press).tap();
    await page.locator(done).first().waitFor();
    await page.waitForTimeout(500);
    const { interactions }: Observed = await page.evaluate(() => Reflect.get(window, "bench"));
    return Math.max(16, ...interactions.map(({ until }) => until));
  } finally {
    await context.close();
  }
}
