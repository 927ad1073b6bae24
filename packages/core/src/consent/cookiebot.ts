import { listen } from "../page/listen.ts";
import { answer, type CategoryNames } from "./answer.ts";
import type { ConsentAdapter } from "./consent.ts";

interface Cookiebot {
  readonly consent?: { readonly [name: string]: unknown };
  readonly consented?: boolean;
  readonly declined?: boolean;
}

const usual: CategoryNames = [
  ["storage", "preferences"],
  ["analytics", "statistics"],
  ["personalisation", "preferences"],
  ["marketing", "marketing"],
];

/**
 * Reads Cookiebot: `Cookiebot.consent`, now if there is an answer and on the window's `CookiebotOnConsentReady`, `CookiebotOnAccept` and
 * `CookiebotOnDecline`. Categories by default: preferences grant storage and personalisation, statistics analytics, marketing its own.
 * Source: cookiebot.com, developer documentation.
 */
export const cookiebot: ConsentAdapter = (tell, config, window: Window & { Cookiebot?: Cookiebot }) => {
  const read = (event?: Event): void => {
    // Before Cookiebot has come, this name is its script element's, by id.
    const { consent, consented, declined } = window.Cookiebot ?? {};
    if (consent && (event || consented || declined)) tell(answer(usual, config, (name) => !!consent[name]));
  };
  const undo = listen(window, "CookiebotOnConsentReady CookiebotOnAccept CookiebotOnDecline", read);
  read();
  return undo;
};

export { cookiebot as default };
