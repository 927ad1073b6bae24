import type { Campaign, NorenConfig } from "@noren/core";
import { postPurchaseNps, templates } from "@noren/survey/templates";
import { campaignOf } from "../add/campaign-of.ts";
import type { BuildConfig, CatalogSource } from "../build/build-config.ts";
import type { Answers, ConsentSystem, Platform } from "./answers.ts";
import { bannerSelectors } from "./banner-selectors.ts";
import { factsPresets } from "./facts-preset.ts";
import { offerTexts, type Texts } from "./texts.ts";

/**
 * A first configuration with one campaign of each kind. What is inline or asked for, and the survey after an order, are live: they need
 * nothing more. The offer is a draft, since its coupon must first exist in the store; the shelves are, while there is no catalogue.
 */
export function starterConfig(answers: Answers): NorenConfig {
  const { site, endpoint, consent: mode, system, languages, feed, platform, surveys } = answers;
  const facts = factsPresets[platform];
  const selectors = system && bannerSelectors[system];
  const inLanguages = (texts: Texts) => Object.fromEntries(languages.map((language) => [language, texts[language]]));
  const shelfStatus: Campaign["status"] = feed === undefined ? "draft" : "live";
  return {
    $schema: "./noren.schema.json",
    version: 1,
    site,
    endpoint,
    consent: { mode, ...(system && { system, ...categoriesOf(system) }) },
    locale: languages[0],
    theme: "auto",
    ...(facts && { facts }),
    ...(selectors && { quiet: { selectors } }),
    campaigns: [
      afterOrder(),
      { id: "related", widget: "shelf", status: shelfStatus, content: { kind: "related" } },
      { id: "recently-viewed", widget: "shelf", status: shelfStatus, content: { kind: "recently-viewed" } },
      {
        id: "before-you-go",
        widget: "retention",
        status: "draft",
        trigger: { any: [{ on: "exit-intent", sensitivity: "medium" }] },
        audience: { "cart.count": { $gt: 0 } },
        frequency: { lifetime: 1 },
        content: { title: inLanguages(offerTexts.title), text: inLanguages(offerTexts.text), coupon: { code: "WELCOME10" } },
      },
      { id: "help", widget: "faq", status: "live", placement: { corner: "end" }, content: {} },
      ...templates.flatMap((template) => (surveys.includes(template.campaign.id) ? [campaignOf(template, undefined, languages)] : [])),
    ],
  };
}

/** As its template has it, but live, and with no need of an event: the page tells of the order. */
function afterOrder(): Campaign {
  const { content, ...rest } = campaignOf(postPurchaseNps, "after-order");
  return {
    ...rest,
    status: "live",
    trigger: { any: [{ on: "time", seconds: 2 }] },
    audience: { $or: [{ "page.type": "order" }, { "order.id": { $exists: true } }] },
    content,
  };
}

/** What to build for it. */
export function starterBuildConfig({ platform, feed, languages, currencies, out }: Answers): BuildConfig {
  return {
    ...(feed !== undefined && {
      catalog: languages.map((language) => catalogSource(platform, feed, language, currencies[language] ?? "USD")),
    }),
    faq: languages.map((locale) => ({ locale, source: `faq/${locale}.md` })),
    out,
  };
}

/** Shopify's and Vendure's exports are CSV; others' are taken for CSV with Shopify's columns by their name, else for a list of products. */
function catalogSource(platform: Platform, source: string, locale: string, currency: string): CatalogSource {
  const isCsv = platform === "shopify" || platform === "vendure" || /\.csv$/i.test(source);
  if (!isCsv) return { locale, format: "json", source };
  const format = platform === "vendure" ? platform : "shopify";
  return { locale, currency, format, source, url: "/products/{slug}", ...(format === "vendure" && { image: "/assets/{image}" }) };
}

/** Names that a system begins with, where stores rename them or choose their own. */
function categoriesOf(system: ConsentSystem): Pick<NorenConfig["consent"], "categories"> {
  const categories = renamed[system];
  return categories ? { categories } : {};
}

const renamed: { readonly [system in ConsentSystem]?: NonNullable<NorenConfig["consent"]["categories"]> } = {
  "vanilla-cookieconsent": {
    storage: ["functionality"],
    analytics: ["analytics"],
    personalisation: ["functionality"],
    marketing: ["marketing"],
  },
  onetrust: { storage: ["C0003"], analytics: ["C0002"], personalisation: ["C0003"], marketing: ["C0004"] },
};
