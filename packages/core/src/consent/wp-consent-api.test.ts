import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ConsentUpdate } from "./state.ts";
import { wpConsentApi } from "./wp-consent-api.ts";

const undos: (() => void)[] = [];
const listen = () => {
  const told: ConsentUpdate[] = [];
  undos.push(wpConsentApi((update) => told.push(update), { mode: "ask" }, window));
  return told;
};
const everything = { storage: true, analytics: true, personalisation: true, marketing: true };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  for (const undo of undos.splice(0)) undo();
  vi.useRealTimers();
});

describe("the adapter of the WP Consent API", () => {
  it("grants nothing while no banner has told the type of consent, although the API calls everything allowed", () => {
    vi.stubGlobal("wp_has_consent", () => true);
    const told = listen();
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual([]);
    vi.stubGlobal("wp_consent_type", "optout");
    document.dispatchEvent(new CustomEvent("wp_consent_type_defined"));
    expect(told).toEqual([everything]);
  });

  it("takes the type that the server gave", () => {
    vi.stubGlobal("wp_has_consent", () => true);
    vi.stubGlobal("wp_fallback_consent_type", "optout");
    expect(listen()).toEqual([everything]);
  });

  it("does not take the server's type where the banner finds out the region first", () => {
    vi.stubGlobal("wp_has_consent", () => true);
    vi.stubGlobal("wp_fallback_consent_type", "optout");
    vi.stubGlobal("waitfor_consent_hook", true);
    expect(listen()).toEqual([]);
  });

  it.each(["visibilitychange", "pagehide"])("finds on %s what the shopper chose in another tab", (name) => {
    const has = vi.fn(() => true);
    const cookie = vi.spyOn(document, "cookie", "get").mockReturnValue("");
    vi.stubGlobal("wp_has_consent", has);
    vi.stubGlobal("wp_consent_type", "optin");
    const told = listen();
    has.mockReturnValue(false);
    cookie.mockReturnValue("wp_consent_statistics=deny");
    window.dispatchEvent(new Event(name));
    expect(told.map(({ analytics }) => analytics)).toEqual([true, false]);
  });

  it("tells what is denied from what is not decided, under the cookies' own prefix", () => {
    vi.spyOn(document, "cookie", "get").mockReturnValue("a=1; shop_marketing=deny; wp_consent_statistics=deny");
    vi.stubGlobal("wp_has_consent", (name: string) => name === "preferences");
    vi.stubGlobal("wp_consent_type", "optin");
    vi.stubGlobal("consent_api", { cookie_prefix: "shop" });
    expect(listen()).toEqual([{ storage: true, analytics: undefined, personalisation: true, marketing: false }]);
  });
});
