import type { Campaign } from "@noren/core";
import type { Page } from "../drivers/index.ts";
import { reasonFor, show } from "../support/page-noren.ts";
import { help, offer, shelf, survey } from "../support/parts.ts";

/** How a test brings a widget up on any page, uses it and puts it away. Another widget joins the suite by a line in `widgets`. */
export interface HostileWidget {
  readonly name: string;
  readonly campaign: Campaign;
  /** Selector of the element of the document that holds it. */
  readonly within: string;
  /** Stands in the page, in the place that the shop's page has for it. */
  readonly inline?: true;
  /** What is drawn alike on every page. */
  readonly box: string;
  /** Brings the page to where the widget is about to open; what the page is like then, it is to be again in the end. */
  ready(page: Page): Promise<void>;
  open(page: Page): Promise<void>;
  /** Does what a shopper comes for; throws unless the widget follows. */
  use(page: Page): Promise<void>;
  close(page: Page): Promise<void>;
}

const manual = { trigger: { any: [{ on: "manual" as const }] }, frequency: { perSession: 9, perPage: 9 } };

/** The shopper was about to press the shop's own button, some way down the page. */
async function aboutToBuy(page: Page): Promise<void> {
  await page.evaluate(() => {
    scrollTo(0, 40);
    document.querySelector<HTMLElement>("#buy")?.focus({ preventScroll: true });
  });
}

/** Asks for a campaign and waits for it; if it does not come, the arbiter's reason tells why. */
async function bring(page: Page, campaign: string, selector: string): Promise<void> {
  await show(page, campaign);
  await page.waitForVisible(selector, { timeout: 8_000 }).catch(async (error: unknown) => {
    throw new Error(`${campaign}: ${await reasonFor(page, campaign)}`, { cause: error });
  });
}

async function close(page: Page, campaign: string): Promise<void> {
  await page.evaluate((campaign) => {
    if (window.noren && "close" in window.noren) window.noren.close(campaign);
  }, campaign);
}

const closeButton = "[part=close]";

export const widgets: readonly HostileWidget[] = [
  {
    name: "shelf",
    campaign: { id: "shelf", widget: "shelf", status: "live", content: { kind: "related", title: "Goes well with it" } },
    within: "noren-shelf",
    inline: true,
    box: "noren-shelf >>> .shelf",
    async ready(page) {
      // Where the host takes the reserved box away, the shelf waits until nobody sees it come.
      await page.evaluate(() => scrollTo(0, 1_400));
      await page.waitForVisible(shelf.item);
      await aboutToBuy(page);
    },
    open: (page) => page.waitForVisible(shelf.item),
    async use(page) {
      await page.on(shelf.link, (link) => link.addEventListener("click", (event) => event.preventDefault()));
      await page.click(shelf.link);
      // It goes without a press of the shopper's, so what has the focus then must not be in it.
      await aboutToBuy(page);
    },
    close: (page) => close(page, "shelf"),
  },
  {
    name: "help panel",
    campaign: { id: "help", widget: "faq", status: "live", content: { contact: { url: "/contact" } } },
    within: "noren-layer:not([hidden])",
    box: help.panel,
    async ready(page) {
      await page.waitForVisible(help.launcher);
      await page.evaluate(() => scrollTo(0, 40));
      await page.on(help.launcher, (launcher) => launcher.focus({ preventScroll: true }));
    },
    async open(page) {
      await page.press("Enter");
      await page.waitForVisible(help.topic);
    },
    async use(page) {
      await page.click(help.search);
      await page.type("return");
      await page.waitForVisible(`${help.question} mark`);
      await page.click(help.question);
      await page.waitForVisible(help.yes);
    },
    async close(page) {
      await page.press("Escape");
      await page.waitForGone(help.panel);
    },
  },
  {
    name: "survey",
    campaign: { id: "survey", widget: "survey", status: "live", ...manual, content: { company: "Kiln" } },
    within: "noren-layer:not([hidden])",
    box: survey.popup,
    ready: aboutToBuy,
    open: (page) => bring(page, "survey", survey.popup),
    async use(page) {
      // On a phone it begins as one line.
      if (await page.visible(survey.open)) await page.click(survey.open);
      await page.click(survey.step(6));
      await page.click(survey.reason);
      await page.type("Slow / but kind");
      await page.waitForVisible(survey.send);
      const typed = await page.on(survey.reason, (field) => field instanceof HTMLTextAreaElement && field.value);
      if (typed !== "Slow / but kind") throw new Error(`the field holds ${typed}`);
    },
    async close(page) {
      await page.click(`${survey.popup} ${closeButton}`);
      await page.waitForGone(survey.popup);
    },
  },
  {
    name: "offer",
    campaign: {
      id: "offer",
      widget: "retention",
      status: "live",
      ...manual,
      content: { title: "Your cart will keep", text: "Take 10 % off with this code.", coupon: { code: "TEN" }, conditions: "Goods only." },
    },
    within: "noren-layer:not([hidden])",
    box: offer.dialog,
    ready: aboutToBuy,
    open: (page) => bring(page, "offer", offer.dialog),
    async use(page) {
      const before = await page.text(offer.copy);
      await page.click(offer.copy);
      for (let looks = 0; (await page.text(offer.copy)) === before; looks += 1) {
        if (looks === 50) throw new Error("the button did not say what became of the code");
      }
    },
    async close(page) {
      await page.press("Escape");
      await page.waitForGone(offer.dialog);
    },
  },
];
