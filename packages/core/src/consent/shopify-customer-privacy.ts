import { listen } from "../page/listen.ts";
import { answer, type CategoryNames } from "./answer.ts";
import type { ConsentAdapter } from "./consent.ts";
import { lookAgain } from "./look-again.ts";
import { lookFor } from "./look-for.ts";

interface CustomerPrivacy {
  preferencesProcessingAllowed?(): boolean;
  analyticsProcessingAllowed?(): boolean;
  marketingAllowed?(): boolean;
  saleOfDataAllowed?(): boolean;
  /** "yes", "no", or nothing for what the shopper has not decided. */
  currentVisitorConsent?(): { readonly [name: string]: string };
}

interface Shopify {
  readonly customerPrivacy?: CustomerPrivacy;
  loadFeatures?(features: readonly { name: string; version: string }[], done: (error?: unknown) => void): void;
}

const usual: CategoryNames = [
  ["storage", "preferences"],
  ["analytics", "analytics"],
  ["personalisation", "preferences"],
  ["marketing", "marketing"],
];

const calls: { readonly [name: string]: Exclude<keyof CustomerPrivacy, "currentVisitorConsent"> } = {
  preferences: "preferencesProcessingAllowed",
  analytics: "analyticsProcessingAllowed",
  marketing: "marketingAllowed",
  sale_of_data: "saleOfDataAllowed",
};

/**
 * Reads Shopify's Customer Privacy API, which it asks Shopify to load, now and on the document's `visitorConsentCollected`. What the API
 * allows is granted: it joins the merchant's settings, the shopper's region and choice. What it does not allow is refused once the shopper
 * has decided. Categories by default: preferences grant storage and personalisation, analytics and marketing their own; `sale_of_data` can
 * be named too. Source: shopify.dev, Customer Privacy API.
 */
export const shopifyCustomerPrivacy: ConsentAdapter = (tell, config, window: Window & { Shopify?: Shopify }) => {
  let stopped = false;
  const read = (event?: Event): void => {
    const privacy = window.Shopify?.customerPrivacy;
    if (!privacy || stopped) return;
    const decided = event?.type === "visitorConsentCollected";
    const said = privacy.currentVisitorConsent?.() ?? {};
    tell(
      answer(usual, config, (name) => {
        const call = calls[name];
        return (call && privacy[call]?.()) || (decided || said[name] === "no" ? false : undefined);
      }),
    );
  };
  const undos = [
    listen(window.document, "visitorConsentCollected shopifyCustomerPrivacyApiLoaded", read),
    lookAgain(window, read),
    lookFor(window, () => {
      const { Shopify } = window;
      if (Shopify?.customerPrivacy) read();
      else Shopify?.loadFeatures?.([{ name: "consent-tracking-api", version: "0.1" }], (error) => error || read());
      return !!(Shopify?.customerPrivacy ?? Shopify?.loadFeatures);
    }),
  ];
  return () => {
    stopped = true;
    for (const undo of undos) undo();
  };
};

export { shopifyCustomerPrivacy as default };
