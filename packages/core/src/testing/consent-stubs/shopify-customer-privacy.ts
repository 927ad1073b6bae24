import type { Choice, ConsentStub, Memory } from "./stub.ts";

interface ShopifyWindow {
  Shopify?: { loadFeatures?: unknown; customerPrivacy?: unknown };
}

export const shopifyStub = (window: Window & ShopifyWindow, memory: Memory): ConsentStub => {
  const waiting: ((error?: unknown) => void)[] = [];
  let loaded = false;
  const shop: NonNullable<ShopifyWindow["Shopify"]> = {
    loadFeatures(_features: unknown, done: (error?: unknown) => void) {
      if (loaded) done();
      else waiting.push(done);
    },
  };
  const allowed = (name: keyof Choice) => () => memory.read()?.[name] ?? false;
  const word = (name: keyof Choice) => {
    const choice = memory.read();
    return choice ? (choice[name] ? "yes" : "no") : "";
  };
  return {
    head() {
      window.Shopify = shop;
    },
    load() {
      loaded = true;
      window.Shopify = shop;
      shop.customerPrivacy = {
        preferencesProcessingAllowed: allowed("functional"),
        analyticsProcessingAllowed: allowed("statistics"),
        marketingAllowed: allowed("marketing"),
        saleOfDataAllowed: allowed("marketing"),
        currentVisitorConsent: () => ({
          preferences: word("functional"),
          analytics: word("statistics"),
          marketing: word("marketing"),
          sale_of_data: "",
        }),
      };
      window.document.dispatchEvent(new CustomEvent("shopifyCustomerPrivacyApiLoaded"));
      for (const done of waiting.splice(0)) done();
    },
    choose(choice) {
      memory.write(choice);
      const { functional, statistics, marketing } = choice;
      const detail = { preferencesAllowed: functional, analyticsAllowed: statistics, marketingAllowed: marketing };
      window.document.dispatchEvent(new CustomEvent("visitorConsentCollected", { detail }));
    },
  };
};
