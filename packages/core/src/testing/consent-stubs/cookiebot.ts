import type { ConsentStub, Memory } from "./stub.ts";

interface CookiebotWindow {
  Cookiebot?: unknown;
}

export const cookiebotStub = (window: Window & CookiebotWindow, memory: Memory): ConsentStub => {
  const update = () => {
    const choice = memory.read();
    const { functional: preferences = false, statistics = false, marketing = false } = choice ?? {};
    const consented = preferences || statistics || marketing;
    const consent = { necessary: true, preferences, statistics, marketing, method: choice ? "explicit" : null };
    window.Cookiebot = { consent, consented, declined: !!choice && !consented, hasResponse: !!choice };
    if (!choice) return;
    window.dispatchEvent(new Event("CookiebotOnConsentReady"));
    window.dispatchEvent(new Event(consented ? "CookiebotOnAccept" : "CookiebotOnDecline"));
  };
  return {
    head() {},
    load: update,
    choose(choice) {
      memory.write(choice);
      update();
    },
  };
};
