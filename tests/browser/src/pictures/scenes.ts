import type { NorenConfig } from "@noren/core";
import type { Page } from "playwright-core";

/** One state of one widget, to be drawn. */
export interface Scene {
  /** First part of the file's name, such as `survey-question`. */
  name: string;
  path: (locale: string) => string;
  /** Brings the widget into its state. */
  act: (page: Page, locale: string) => Promise<void>;
  /** What the picture shows, with a margin; without it, the whole viewport. */
  focus?: string;
  /** A mouse or the Tab key brings it about: there is none on a phone. */
  desktopOnly?: true;
}

const show = (page: Page, campaign: string): Promise<void> =>
  page.evaluate(`(window.noren ||= []).push((noren) => noren.show(${JSON.stringify(campaign)}))`);

const survey = "noren-layer [role=dialog]";
const panel = "noren-layer dialog";

async function ask(page: Page): Promise<void> {
  await show(page, "after-order");
  await page.locator(survey).waitFor();
  const answer = page.locator("noren-layer").getByRole("button", { name: /^(Answer|回答する|答える)/ });
  if (await answer.isVisible()) await answer.click();
  await page.locator("noren-layer [role=radiogroup]").waitFor();
}

async function openHelp(page: Page): Promise<void> {
  await page.locator("noren-layer button[aria-haspopup=dialog]").click();
  await page.locator("noren-layer #panel [data-category]").first().waitFor();
}

/** The demo store's offer as it stands in its own configuration, so that there is something to explain. */
async function inspectOffer(page: Page): Promise<void> {
  await page.route("**/noren.config.json", async (route) => {
    const config: NorenConfig = await (await route.fetch()).json();
    const campaigns = config.campaigns.map((campaign) =>
      campaign.id === "keep-cart"
        ? { ...campaign, trigger: { any: [{ on: "exit-intent" }] }, audience: { "cart.count": { $gt: 0 } }, frequency: { lifetime: 1 } }
        : campaign,
    );
    await route.fulfill({ json: { ...config, campaigns } });
  });
  await page.reload({ waitUntil: "networkidle" });
  await page.locator("noren-inspector .campaign summary").nth(3).click();
  await page.locator("noren-inspector .part.unmet").waitFor();
}

const quiz = "noren-survey";

async function quizStands(page: Page): Promise<void> {
  await page.locator(quiz).scrollIntoViewIfNeeded();
  await page.locator(`${quiz} [role=radio]`).first().waitFor();
}

/** Answers as somebody would who wants a plant. */
async function takeQuiz(page: Page): Promise<void> {
  await quizStands(page);
  for (const count of [3, 2]) {
    await page.locator(`${quiz} [role=radiogroup]:has([role=radio]:nth-child(${count}):last-child) [role=radio]`).first().click();
  }
  await page.locator(`${quiz} .products li img`).first().waitFor();
  await page.locator(quiz).evaluate((place) => place.scrollIntoView({ block: "center" }));
  await page.waitForLoadState("networkidle");
}

/** Answers score and reason. */
async function complete(page: Page): Promise<void> {
  await reason(page);
  await page.locator("noren-layer textarea").fill("😊");
  await page.locator("noren-layer [type=submit]").click();
  await page.locator("noren-layer .thanks").waitFor();
}

async function reason(page: Page): Promise<void> {
  await ask(page);
  await page.locator("noren-layer [role=radio]").nth(9).click();
  await page.locator("noren-layer textarea").waitFor();
}

async function showShelf(page: Page): Promise<void> {
  await page.locator("noren-shelf").scrollIntoViewIfNeeded();
  await page.locator("noren-shelf a").first().waitFor();
}

async function offer(page: Page): Promise<void> {
  await show(page, "keep-cart");
  await page.locator("noren-layer dialog").first().waitFor();
}

/** Gives focus as keys do, so that its ring shows. */
async function focusByKey(page: Page, selector: string): Promise<void> {
  await page.keyboard.press("Shift");
  await page.locator(selector).first().focus();
}

const query = (locale: string): string => (locale === "ja" ? "へんぴん" : "return shoes");

async function search(page: Page, locale: string): Promise<void> {
  await openHelp(page);
  await page.locator("noren-layer input[type=search]").fill(query(locale));
  await page.locator("noren-layer mark").first().waitFor();
}

const product = (locale: string): string => `/${locale}/products/instant-camera`;

export const scenes: readonly Scene[] = [
  { name: "survey-question", path: (locale) => `/${locale}/`, act: ask, focus: survey },
  {
    name: "survey-hover",
    path: (locale) => `/${locale}/`,
    act: async (page) => {
      await ask(page);
      await page.locator("noren-layer [role=radio]").nth(7).hover();
    },
    focus: survey,
    desktopOnly: true,
  },
  {
    name: "survey-focus",
    path: (locale) => `/${locale}/`,
    act: async (page) => {
      await ask(page);
      await focusByKey(page, "noren-layer [role=radio]");
    },
    focus: survey,
    desktopOnly: true,
  },
  { name: "survey-reason", path: (locale) => `/${locale}/`, act: reason, focus: survey },
  { name: "survey-thanks", path: (locale) => `/${locale}/`, act: complete, focus: survey },
  { name: "quiz-question", path: (locale) => `/${locale}/search?q=xylophone`, act: quizStands, focus: `${quiz} [part=card]` },
  { name: "quiz-offer", path: (locale) => `/${locale}/search?q=xylophone`, act: takeQuiz, focus: `${quiz} [part=card]` },
  {
    name: "shelf-hover",
    path: product,
    act: async (page) => {
      await showShelf(page);
      await page.locator("noren-shelf a").nth(1).hover();
    },
    focus: "noren-shelf",
    desktopOnly: true,
  },
  {
    name: "shelf-focus",
    path: product,
    act: async (page) => {
      await showShelf(page);
      await focusByKey(page, "noren-shelf a");
    },
    focus: "noren-shelf",
    desktopOnly: true,
  },
  { name: "shelf-related", path: product, act: showShelf, focus: "noren-shelf" },
  { name: "retention-offer", path: product, act: offer },
  {
    name: "retention-hover",
    path: product,
    act: async (page) => {
      await offer(page);
      await page.locator("noren-layer dialog .btn").first().hover();
    },
    desktopOnly: true,
  },
  {
    name: "retention-copied",
    path: product,
    act: async (page) => {
      await page.context().grantPermissions(["clipboard-write"]);
      await offer(page);
      await page.locator("noren-layer dialog [aria-describedby=code]").click();
      await page.locator("noren-layer dialog [aria-describedby=code]", { hasText: /^(Copied|コピーしました)/ }).waitFor();
    },
  },
  { name: "faq-topics", path: (locale) => `/${locale}/`, act: openHelp, focus: panel },
  {
    name: "faq-hover",
    path: (locale) => `/${locale}/`,
    act: async (page) => {
      await openHelp(page);
      await page.locator("noren-layer #panel [data-category]").nth(1).hover();
    },
    focus: panel,
    desktopOnly: true,
  },
  {
    name: "faq-nothing",
    path: (locale) => `/${locale}/`,
    act: async (page) => {
      await openHelp(page);
      await page.locator("noren-layer input[type=search]").fill("xylophone quarks");
      await page.locator("noren-layer #panel .note h3").waitFor();
    },
    focus: panel,
  },
  { name: "faq-results", path: (locale) => `/${locale}/`, act: search, focus: panel },
  {
    name: "faq-answer",
    path: (locale) => `/${locale}/`,
    act: async (page, locale) => {
      await search(page, locale);
      await page.locator("noren-layer li button[aria-expanded]").first().click();
      await page.locator("noren-layer .answer .text").waitFor();
    },
    focus: panel,
  },
  { name: "inspector-campaigns", path: (locale) => `${product(locale)}?noren-debug`, act: inspectOffer },
];
