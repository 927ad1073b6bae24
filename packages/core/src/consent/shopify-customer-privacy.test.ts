import { afterEach, describe, expect, it, vi } from "vitest";
import { shopifyCustomerPrivacy } from "./shopify-customer-privacy.ts";
import type { ConsentUpdate } from "./state.ts";

const undos: (() => void)[] = [];
const listen = () => {
  const told: ConsentUpdate[] = [];
  undos.push(shopifyCustomerPrivacy((update) => told.push(update), { mode: "ask" }, window));
  return told;
};

afterEach(() => {
  for (const undo of undos.splice(0)) undo();
});

describe("the adapter of Shopify's Customer Privacy API", () => {
  it("asks Shopify to load the API, once", () => {
    const loadFeatures = vi.fn();
    vi.stubGlobal("Shopify", { loadFeatures });
    listen();
    expect(loadFeatures).toHaveBeenCalledExactlyOnceWith([{ name: "consent-tracking-api", version: "0.1" }], expect.any(Function));
  });

  it("does not ask for what is there", () => {
    const loadFeatures = vi.fn();
    vi.stubGlobal("Shopify", { loadFeatures, customerPrivacy: { marketingAllowed: () => true } });
    expect(listen()).toMatchObject([{ marketing: true }]);
    expect(loadFeatures).not.toHaveBeenCalled();
  });

  it("takes an API that cannot be loaded for silence", () => {
    vi.stubGlobal("Shopify", { loadFeatures: (_: unknown, done: (error: unknown) => void) => done(new Error("blocked")) });
    expect(listen()).toEqual([]);
  });

  it.each(["visibilitychange", "pagehide"])("finds on %s what the shopper chose in another tab", (name) => {
    const allowed = vi.fn(() => true);
    const said = vi.fn(() => ({ analytics: "yes" }));
    vi.stubGlobal("Shopify", { customerPrivacy: { analyticsProcessingAllowed: allowed, currentVisitorConsent: said } });
    const told = listen();
    allowed.mockReturnValue(false);
    said.mockReturnValue({ analytics: "no" });
    window.dispatchEvent(new Event(name));
    expect(told.map(({ analytics }) => analytics)).toEqual([true, false]);
  });

  it("grants what a region allows without asking, and never more than the API allows after a choice", () => {
    const allowed = vi.fn(() => true);
    vi.stubGlobal("Shopify", {
      customerPrivacy: {
        preferencesProcessingAllowed: allowed,
        analyticsProcessingAllowed: allowed,
        marketingAllowed: () => false,
        currentVisitorConsent: () => ({ preferences: "", analytics: "", marketing: "" }),
      },
    });
    const told = listen();
    expect(told).toEqual([{ storage: true, analytics: true, personalisation: true, marketing: undefined }]);
    allowed.mockReturnValue(false);
    document.dispatchEvent(new CustomEvent("visitorConsentCollected", { detail: { analyticsAllowed: true } }));
    expect(told[1]).toEqual({ storage: false, analytics: false, personalisation: false, marketing: false });
  });
});
