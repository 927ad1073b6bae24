import type { consentSystems } from "../../schema/config.ts";
import { cookiebotStub } from "./cookiebot.ts";
import { googleStub } from "./google-consent-mode.ts";
import { oneTrustStub } from "./onetrust.ts";
import { shopifyStub } from "./shopify-customer-privacy.ts";
import type { ConsentStub, Memory } from "./stub.ts";
import { tcfStub } from "./tcf.ts";
import { vanillaStub } from "./vanilla-cookieconsent.ts";
import { wordPressStub } from "./wp-consent-api.ts";

export { cookieMemory } from "./cookie-memory.ts";
export type { Choice, ConsentStub, Memory } from "./stub.ts";

/** Every consent system that there is an adapter for, as it behaves in a page. */
export const consentStubs: { readonly [system in (typeof consentSystems)[number]]: (window: Window, memory: Memory) => ConsentStub } = {
  tcf: tcfStub,
  "shopify-customer-privacy": shopifyStub,
  "google-consent-mode": googleStub,
  "vanilla-cookieconsent": vanillaStub,
  "wp-consent-api": wordPressStub,
  onetrust: oneTrustStub,
  cookiebot: cookiebotStub,
};
