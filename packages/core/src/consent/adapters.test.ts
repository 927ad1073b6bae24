import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type ConsentConfig, consentSystems } from "../schema/config.ts";
import { type Choice, consentStubs, cookieMemory } from "../testing/consent-stubs/index.ts";
import type { Undo } from "../widget.ts";
import type { ConsentAdapter } from "./consent.ts";
import { cookiebot } from "./cookiebot.ts";
import { googleConsentMode } from "./google-consent-mode.ts";
import { oneTrust } from "./onetrust.ts";
import { shopifyCustomerPrivacy } from "./shopify-customer-privacy.ts";
import type { ConsentState, ConsentUpdate } from "./state.ts";
import { tcf } from "./tcf.ts";
import { vanillaCookieConsent } from "./vanilla-cookieconsent.ts";
import { wpConsentApi } from "./wp-consent-api.ts";

const adapters: { readonly [system in (typeof consentSystems)[number]]: ConsentAdapter } = {
  tcf,
  "shopify-customer-privacy": shopifyCustomerPrivacy,
  "google-consent-mode": googleConsentMode,
  "vanilla-cookieconsent": vanillaCookieConsent,
  "wp-consent-api": wpConsentApi,
  onetrust: oneTrust,
  cookiebot,
};

const all: Choice = { functional: true, statistics: true, marketing: true };
const none: Choice = { functional: false, statistics: false, marketing: false };
const granted: ConsentState = { storage: true, analytics: true, personalisation: true, marketing: true };
const refused: ConsentState = { storage: false, analytics: false, personalisation: false, marketing: false };

const undos: Undo[] = [];
const globals = new Set(Reflect.ownKeys(window));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  for (const undo of undos.splice(0)) undo();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
  for (const key of Reflect.ownKeys(window)) if (!globals.has(key)) Reflect.deleteProperty(window, key);
  for (const cookie of document.cookie.split("; ")) {
    // biome-ignore lint/suspicious/noDocumentCookie: consent systems keep their choices there, and happy-dom has no cookie store
    document.cookie = `${cookie.split("=")[0]}=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT`;
  }
});

describe.each(consentSystems)("the adapter of %s", (system) => {
  const stub = () => consentStubs[system](window, cookieMemory(document));
  const listen = (config: Partial<ConsentConfig> = {}) => {
    const told: ConsentUpdate[] = [];
    const undo = adapters[system]((update) => told.push(update), { mode: "ask", system, ...config }, window);
    undos.push(undo);
    return { undo, told, last: () => told.at(-1) ?? {} };
  };
  /** The shopper decided on an earlier page. */
  const remember = (choice: Choice) => {
    const earlier = stub();
    earlier.head();
    earlier.load();
    earlier.choose(choice);
    for (const key of Reflect.ownKeys(window)) if (!globals.has(key)) Reflect.deleteProperty(window, key);
  };
  const isOpen = (update: ConsentUpdate) => Object.values(update).every((word) => word === undefined);

  it.each(["the system first", "Noren first"])("takes an open banner for no answer, %s", (order) => {
    const banner = stub();
    if (order === "Noren first") {
      const { last } = listen();
      banner.head();
      banner.load();
      vi.advanceTimersByTime(10_000);
      expect(last()).toSatisfy(isOpen);
    } else {
      banner.head();
      banner.load();
      const { last } = listen();
      vi.advanceTimersByTime(10_000);
      expect(last()).toSatisfy(isOpen);
    }
  });

  it("hears at once that the shopper accepts, then withdraws, then accepts again", () => {
    const banner = stub();
    banner.head();
    banner.load();
    const { last } = listen();
    banner.choose(all);
    expect(last()).toEqual(granted);
    banner.choose(none);
    expect(last()).toEqual(refused);
    banner.choose(all);
    expect(last()).toEqual(granted);
  });

  it("hears at once that the shopper refuses", () => {
    const banner = stub();
    banner.head();
    banner.load();
    const { last } = listen();
    banner.choose(none);
    expect(last()).toEqual(refused);
  });

  it.each([
    ["accepted", all, granted],
    ["refused", none, refused],
  ])("knows what was %s on an earlier page, whichever comes first", (_, choice, expected) => {
    remember(choice);
    const banner = stub();
    banner.head();
    banner.load();
    expect(listen().last()).toEqual(expected);
  });

  it.each([
    ["accepted", all, granted],
    ["refused", none, refused],
  ])("knows what was %s on an earlier page when the system comes after Noren", (_, choice, expected) => {
    remember(choice);
    const { last } = listen();
    vi.advanceTimersByTime(1_200);
    const banner = stub();
    banner.head();
    banner.load();
    vi.advanceTimersByTime(1_800);
    expect(last()).toEqual(expected);
  });

  it("takes silence for no answer, and hears the system when it speaks after all", () => {
    const banner = stub();
    banner.head();
    const { last } = listen();
    vi.advanceTimersByTime(60_000);
    expect(last()).toSatisfy(isOpen);
    banner.load();
    banner.choose(all);
    expect(last()).toEqual(granted);
  });

  it("grants nothing where the system never comes, and stops looking for it after 3 s", () => {
    const { told } = listen();
    vi.advanceTimersByTime(3_000);
    expect(vi.getTimerCount()).toBe(0);
    window.dispatchEvent(new Event("load"));
    expect(told.every(isOpen)).toBe(true);
  });

  it("finds a system that comes with a slow page, when that is loaded", () => {
    const { last } = listen();
    vi.advanceTimersByTime(20_000);
    const banner = stub();
    banner.head();
    banner.load();
    window.dispatchEvent(new Event("load"));
    banner.choose(all);
    expect(last()).toEqual(granted);
  });

  it("lets every category be decided by itself", () => {
    const banner = stub();
    banner.head();
    banner.load();
    const { last } = listen();
    // Google's names for storage are those of what is stored for.
    const storage = (choice: Choice) => (system === "google-consent-mode" ? choice.statistics : choice.functional);
    for (const one of ["functional", "statistics", "marketing"] as const) {
      const choice = { ...none, [one]: true };
      banner.choose(choice);
      expect(last()).toEqual({
        storage: storage(choice),
        analytics: choice.statistics,
        personalisation: choice.functional,
        marketing: choice.marketing,
      });
    }
  });

  it("takes the configuration's names, all of which must be granted, and grants nothing for a name that nobody knows or for none", () => {
    const banner = stub();
    banner.head();
    banner.load();
    const { last } = listen({ categories: { storage: ["nobody"], analytics: [] } });
    banner.choose(all);
    expect(last()).toMatchObject({ personalisation: true, marketing: true });
    expect(last().storage).not.toBe(true);
    expect(last().analytics).not.toBe(true);
  });

  it("hears nothing after its undo, and leaves nothing behind", () => {
    const banner = stub();
    banner.head();
    const { undo, told } = listen();
    undo();
    banner.load();
    const heard = told.length;
    banner.choose(all);
    banner.choose(none);
    vi.advanceTimersByTime(10_000);
    expect(told).toHaveLength(heard);
  });

  it("hears nothing after its undo, once it had heard", () => {
    const banner = stub();
    banner.head();
    banner.load();
    const { undo, told } = listen();
    banner.choose(all);
    undo();
    const heard = told.length;
    banner.choose(none);
    vi.advanceTimersByTime(10_000);
    expect(told).toHaveLength(heard);
  });
});
