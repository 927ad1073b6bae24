import type { ConsentSystem } from "./answers.ts";

/** Elements of each system's own banner and settings, for `quiet.selectors`; systems whose banner is somebody else's have none. */
export const bannerSelectors: { readonly [system in ConsentSystem]?: string[] } = {
  cookiebot: ["#CybotCookiebotDialog"],
  onetrust: ["#onetrust-banner-sdk", "#onetrust-pc-sdk"],
  "shopify-customer-privacy": ["#shopify-pc__banner", "#shopify-pc__prefs"],
  "vanilla-cookieconsent": ["#cc-main .cm", "#cc-main .pm"],
};
