import type { Campaign, NorenConfig } from "@noren/core";
import type { Content, Question } from "@noren/survey";
import type { Page } from "../drivers/index.ts";
import { show } from "../support/page-noren.ts";
import type { Case } from "./cases.ts";
import { sampleQuestions } from "./sample-questions.ts";

/** One type for each kind of control: what the others show differs in words and numbers only. */
export const controls: readonly Question["type"][] = [
  "nps",
  "stars",
  "emoji",
  "thumbs",
  "slider",
  "single",
  "multiple",
  "dropdown",
  "text",
  "email",
  "date",
  "ranking",
  "matrix",
  "picture",
  "product",
  "consent",
  "statement",
];

export const types: readonly Question["type"][] = Object.values(sampleQuestions).map(({ type }) => type);

/** What a survey is looked for in. */
export const within = ({ layout }: Pick<Case, "layout">): string => (layout === "inline" ? "noren-survey" : "noren-layer");

type Look = Pick<Case, "layout" | "theme" | "language">;

/** Markup of a shop's page with one survey in it, that page code asks for. */
export const surveyPage = (content: Content, look: Look): string =>
  `<meta name="viewport" content="width=device-width"><title>Shop</title>
<style>noren-survey{display:block;min-height:320px}body{font-family:Georgia,serif;color:#2b2b2b;background:#fbfaf7}@media (prefers-color-scheme:dark){body{color:#eee;background:#16181d}a{color:#9ecbff}}</style>
${surveyScripts(content, look)}
<main><h1>Shop</h1><p>Goods of <a href="#beside">every kind</a>.</p><button id="beside">Rate it</button>
<noren-survey campaign="case"></noren-survey></main>`;

/** What such a page has of Noren: an order of two things, a survey named `case`, and the tag. */
export function surveyScripts(content: Content, { layout, theme, language }: Look): string {
  const campaign: Campaign = {
    id: "case",
    widget: "survey",
    status: "live",
    locale: language,
    trigger: { any: [{ on: "manual" }] },
    placement: layout === "inline" ? { as: "inline" } : { corner: "end" },
    content: { ...content, ...(layout !== "inline" && { layout }), ...(layout === "beside" && { beside: "#beside" }) },
  };
  const config: NorenConfig = {
    version: 1,
    site: "tests",
    endpoint: "/collector",
    consent: { mode: "not-required" },
    theme,
    allowAutomation: true,
    cooldownHours: 0,
    campaigns: [campaign],
  };
  const order = {
    event: "purchase",
    ecommerce: {
      transaction_id: "T1",
      currency: "JPY",
      value: 5400,
      items: [
        { item_id: "bowl", item_name: "Tea bowl", price: 3600, quantity: 1 },
        { item_id: "whisk", item_name: "Bamboo whisk", price: 1800, quantity: 1 },
      ],
    },
  };
  const json = (value: unknown) => JSON.stringify(value).replaceAll("<", "\\u003c");
  return `<script>dataLayer = [${json(order)}]</script>
<script type="application/json" data-noren>${json(config)}</script>
<script async src="/noren/noren.js"></script>`;
}

/** The content that asks one question of a type. */
export const contentOf = (type: Question["type"]): Content => ({ questions: [sampleQuestions[type]] });

/** Asks for the survey of a page, opens it where it begins as a tab or a bar, and waits until its question is there. */
export async function openSurvey(page: Page, url: string, { layout }: Pick<Case, "layout">): Promise<void> {
  await page.open(url);
  await show(page, "case");
  const place = within({ layout });
  await page.waitForVisible(`${place} >>> [part=card]`);
  if (!(await page.visible(`${place} >>> .body`))) await page.click(`${place} >>> [part=button]`);
  await page.waitForVisible(`${place} >>> .body`);
}
