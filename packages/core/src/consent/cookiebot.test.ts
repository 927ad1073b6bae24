import { afterEach, describe, expect, it, vi } from "vitest";
import { cookiebot } from "./cookiebot.ts";
import type { ConsentUpdate } from "./state.ts";

const undos: (() => void)[] = [];
const listen = () => {
  const told: ConsentUpdate[] = [];
  undos.push(cookiebot((update) => told.push(update), { mode: "ask" }, window));
  return told;
};
const accepted = { necessary: true, preferences: true, statistics: true, marketing: true };

afterEach(() => {
  for (const undo of undos.splice(0)) undo();
});

describe("the adapter of Cookiebot", () => {
  it("is not misled by Cookiebot's own script element, which has the name until Cookiebot has come", () => {
    vi.stubGlobal("Cookiebot", document.createElement("script"));
    const told = listen();
    window.dispatchEvent(new Event("CookiebotOnConsentReady"));
    expect(told).toEqual([]);
  });

  it("does not take Cookiebot's first values for a refusal", () => {
    vi.stubGlobal("Cookiebot", { consent: { necessary: true, preferences: false }, consented: false, declined: false });
    expect(listen()).toEqual([]);
  });

  it("grants what Cookiebot takes for consent without asking, in regions where it does", () => {
    vi.stubGlobal("Cookiebot", { consent: { ...accepted, method: "implied" }, consented: true, declined: false, hasResponse: false });
    expect(listen()).toEqual([{ storage: true, analytics: true, personalisation: true, marketing: true }]);
  });

  it.each(["CookiebotOnConsentReady", "CookiebotOnAccept", "CookiebotOnDecline"])("reads the choice on %s", (name) => {
    const told = listen();
    vi.stubGlobal("Cookiebot", { consent: { ...accepted, statistics: false } });
    window.dispatchEvent(new Event(name));
    expect(told).toEqual([{ storage: true, analytics: false, personalisation: true, marketing: true }]);
  });
});
