import { afterEach, describe, expect, it, vi } from "vitest";
import type { ConsentConfig } from "../schema/config.ts";
import type { ConsentUpdate } from "./state.ts";
import vanillaCookieConsent from "./vanilla-cookieconsent.ts";

let cookie = "";
const accept = (categories: unknown) => {
  cookie = `a=1; cc_cookie=${encodeURIComponent(JSON.stringify({ categories, revision: 0 }))}; b=2`;
};
const listenTo = (config: ConsentConfig = { mode: "ask" }) => {
  vi.spyOn(document, "cookie", "get").mockImplementation(() => cookie);
  const told: ConsentUpdate[] = [];
  const undo = vanillaCookieConsent((update) => told.push(update), config, window);
  return { told, undo };
};

afterEach(() => {
  cookie = "";
});

describe("the adapter of vanilla-cookieconsent", () => {
  it("says nothing until the shopper has chosen", () => {
    expect(listenTo().told).toEqual([]);
  });

  it("tells at once what was chosen on an earlier page", () => {
    accept(["necessary", "functionality", "analytics"]);
    expect(listenTo().told).toEqual([{ storage: true, analytics: true, personalisation: true, marketing: false }]);
  });

  it.each(["cc:onConsent", "cc:onChange"])("reads the choice again on %s", (name) => {
    const { told, undo } = listenTo();
    accept(["necessary"]);
    window.dispatchEvent(new Event(name));
    expect(told).toEqual([{ storage: false, analytics: false, personalisation: false, marketing: false }]);
    undo();
    window.dispatchEvent(new Event(name));
    expect(told).toHaveLength(1);
  });

  it.each(["visibilitychange", "pagehide"])("finds on %s what the shopper chose in another tab", (name) => {
    accept(["necessary", "analytics"]);
    const { told, undo } = listenTo();
    accept(["necessary"]);
    window.dispatchEvent(new Event(name));
    expect(told.map(({ analytics }) => analytics)).toEqual([true, false]);
    undo();
    window.dispatchEvent(new Event(name));
    expect(told).toHaveLength(2);
  });

  it("takes an answer to an earlier revision for none, where the page lets that be asked", () => {
    const validConsent = vi.fn(() => false);
    vi.stubGlobal("CookieConsent", { validConsent });
    accept(["analytics"]);
    const { told } = listenTo();
    expect(told).toEqual([]);
    validConsent.mockReturnValue(true);
    window.dispatchEvent(new Event("cc:onConsent"));
    expect(told).toMatchObject([{ analytics: true }]);
  });

  it("takes the configuration's categories, all of which must be accepted", () => {
    accept(["shop", "stats"]);
    const categories = { storage: ["shop"], analytics: ["shop", "stats"], personalisation: ["shop", "ads"] };
    expect(listenTo({ mode: "ask", categories }).told).toEqual([
      { storage: true, analytics: true, personalisation: false, marketing: false },
    ]);
  });

  it.each(["cc_cookie=%7Bbroken", "cc_cookie=%E0%A4%A", "cc_cookie=null", "cc_cookie=%7B%7D", "xcc_cookie=%7B%7D", "cc_cookie="])(
    "takes the cookie %s for no choice",
    (broken) => {
      cookie = broken;
      expect(listenTo().told).toEqual([]);
    },
  );
});
