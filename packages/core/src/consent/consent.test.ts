import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { createConsent } from "./consent.ts";
import type { ConsentState, ConsentUpdate } from "./state.ts";

const everything: ConsentState = { storage: true, analytics: true, personalisation: true, marketing: true };
const nothing: ConsentState = { storage: false, analytics: false, personalisation: false, marketing: false };
const categories = ["storage", "analytics", "personalisation", "marketing"] as const;

const anyUpdate: fc.Arbitrary<ConsentUpdate> = fc.record(
  { storage: fc.boolean(), analytics: fc.boolean(), personalisation: fc.boolean(), marketing: fc.boolean() },
  { requiredKeys: [] },
);

describe("createConsent", () => {
  it("grants nothing while nobody has spoken, and takes that for no denial", () => {
    const consent = createConsent({ mode: "ask" }, false, () => undefined);
    expect(consent.state).toEqual(nothing);
    expect(consent.denied).toBe(false);
  });

  it("grants by the merchant's declaration that consent is not required", () => {
    expect(createConsent({ mode: "not-required" }, false, () => undefined).state).toEqual(everything);
  });

  it("waits for the consent system although the merchant declared that consent is not required", () => {
    const consent = createConsent({ mode: "not-required", system: "vanilla-cookieconsent" }, false, () => undefined);
    expect(consent.state).toEqual(nothing);
    consent.tell("vanilla-cookieconsent", everything);
    expect(consent.state).toEqual(everything);
  });

  it("resolves every category by itself", () => {
    const consent = createConsent({ mode: "ask" }, false, () => undefined);
    consent.tell("page", { storage: true, marketing: false });
    expect(consent.state).toEqual({ ...nothing, storage: true });
  });

  it("lets Global Privacy Control deny marketing and nothing else", () => {
    const consent = createConsent({ mode: "not-required" }, true, () => undefined);
    expect(consent.state).toEqual({ ...everything, marketing: false });
    expect(consent.denied).toBe(false);
  });

  it.each(["storage", "analytics"] as const)("calls a denial of %s denied", (category) => {
    const consent = createConsent({ mode: "ask" }, false, () => undefined);
    consent.tell("page", { [category]: false });
    expect(consent.denied).toBe(true);
    consent.tell("page", { [category]: true });
    expect(consent.denied).toBe(false);
  });

  it("is not denied by refused marketing", () => {
    const consent = createConsent({ mode: "ask" }, false, () => undefined);
    consent.tell("page", { marketing: false, personalisation: false });
    expect(consent.denied).toBe(false);
  });

  it("tells a change once, and nothing when the joint answer stays", () => {
    const onChange = vi.fn();
    const consent = createConsent({ mode: "ask" }, false, onChange);
    consent.tell("page", { storage: true });
    consent.tell("page", { storage: true });
    expect(onChange).toHaveBeenCalledTimes(1);
    consent.tell("page", { analytics: false });
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it("takes from page code only what it says: a refusal of marketing withdraws nothing else", () => {
    const declared = createConsent({ mode: "not-required" }, false, () => undefined);
    declared.tell("page", { marketing: false });
    expect(declared.state).toEqual({ ...everything, marketing: false });
    const asked = createConsent({ mode: "ask", system: "vanilla-cookieconsent" }, false, () => undefined);
    asked.tell("vanilla-cookieconsent", everything);
    asked.tell("page", { marketing: false });
    expect(asked.state).toEqual({ ...everything, marketing: false });
  });

  it("lets the most restrictive source win in every category: a grant needs the system's word and no refusal by the page", () => {
    fc.assert(
      fc.property(anyUpdate, anyUpdate, (system, page) => {
        const consent = createConsent({ mode: "ask", system: "vanilla-cookieconsent" }, false, () => undefined);
        consent.tell("vanilla-cookieconsent", system);
        consent.tell("page", page);
        for (const category of categories) expect(consent.state[category]).toBe(system[category] === true && page[category] !== false);
        expect(consent.denied).toBe([system, page].some(({ storage, analytics }) => storage === false || analytics === false));
      }),
    );
  });

  it("grants again what the last word of each source allows", () => {
    const consent = createConsent({ mode: "ask" }, false, () => undefined);
    consent.tell("page", nothing);
    consent.tell("page", everything);
    expect(consent.state).toEqual(everything);
  });
});
