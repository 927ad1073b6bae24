import { listen } from "../page/listen.ts";
import { answer } from "./answer.ts";
import type { ConsentAdapter } from "./consent.ts";

const usual = { storage: ["functionality"], analytics: ["analytics"], personalisation: ["functionality"], marketing: ["marketing"] };

/**
 * Reads orestbida's cookieconsent 3: its cookie says what was accepted, its window events `cc:onConsent` (on every page once chosen) and
 * `cc:onChange` say when. Categories by default: functionality grants storage and personalisation, analytics and marketing their own.
 */
export const vanillaCookieConsent: ConsentAdapter = (tell, config, window) => {
  const read = (): void => {
    try {
      const [, value = ""] = /(?:^|; )cc_cookie=([^;]*)/.exec(window.document.cookie) ?? [];
      const { categories: accepted }: { categories: unknown[] } = JSON.parse(decodeURIComponent(value));
      tell(answer(usual, config, (name) => accepted.includes(name)));
    } catch {
      // Without a cookie that can be read, nothing was chosen.
    }
  };
  const undo = listen(window, "cc:onConsent cc:onChange", read);
  read();
  return undo;
};

export { vanillaCookieConsent as default };
