import { answer, type CategoryNames } from "./answer.ts";
import type { ConsentAdapter } from "./consent.ts";

const usual: CategoryNames = [
  ["storage", "functionality"],
  ["analytics", "analytics"],
  ["personalisation", "functionality"],
  ["marketing", "marketing"],
];

/**
 * Reads orestbida's cookieconsent 3: its cookie says what was accepted, its window events `cc:onConsent` (on every page once chosen) and
 * `cc:onChange` say when; another tab's choice is found when this one is looked at. Categories by default: functionality grants storage and personalisation, analytics and marketing their own.
 */
export const vanillaCookieConsent: ConsentAdapter = (tell, config, window: Window & { CookieConsent?: { validConsent?(): boolean } }) => {
  const read = (): void => {
    try {
      // The store asks anew, or has not looked yet: then an event follows.
      if (window.CookieConsent?.validConsent?.() === false) return;
      const [, value = ""] = /(?:^|; )cc_cookie=([^;]*)/.exec(window.document.cookie) ?? [];
      const { categories: accepted }: { categories: unknown[] } = JSON.parse(decodeURIComponent(value));
      tell(answer(usual, config, (name) => accepted.includes(name)));
    } catch {
      // Without a cookie that can be read, nothing was chosen.
    }
  };
  // The latter two as in `lookAgain`, which would weigh more here.
  const events = ["cc:onConsent", "cc:onChange", "visibilitychange", "pagehide"];
  for (const event of events) window.addEventListener(event, read);
  read();
  return () => {
    for (const event of events) window.removeEventListener(event, read);
  };
};

export { vanillaCookieConsent as default };
