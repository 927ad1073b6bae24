import type { ConsentAdapter } from "./consent.ts";

const usual = { storage: ["functionality"], analytics: ["analytics"], personalisation: ["functionality"], marketing: ["marketing"] };

/** The library's cookie, as it writes it: JSON, percent-encoded. Undefined until the shopper has chosen. */
function acceptedIn(cookies: string): string[] | undefined {
  const value = /(?:^|; )cc_cookie=([^;]*)/.exec(cookies)?.[1];
  if (!value) return undefined;
  try {
    const parsed: unknown = JSON.parse(decodeURIComponent(value));
    const accepted = typeof parsed === "object" && parsed && "categories" in parsed ? parsed.categories : undefined;
    return Array.isArray(accepted) ? accepted.map(String) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads orestbida's cookieconsent 3: its cookie says what was accepted, its window events `cc:onConsent` (on every page once chosen) and
 * `cc:onChange` say when. Categories by default: functionality grants storage and personalisation, analytics and marketing their own.
 */
export const vanillaCookieConsent: ConsentAdapter = (tell, config, window) => {
  const read = (): void => {
    const accepted = acceptedIn(window.document.cookie);
    if (!accepted) return;
    const has = (category: keyof typeof usual) =>
      (config.categories?.[category] ?? usual[category]).every((name) => accepted.includes(name));
    tell({
      storage: has("storage"),
      analytics: has("analytics"),
      personalisation: has("personalisation"),
      marketing: has("marketing"),
    });
  };
  const events = ["cc:onConsent", "cc:onChange"];
  for (const event of events) window.addEventListener(event, read);
  read();
  return () => {
    for (const event of events) window.removeEventListener(event, read);
  };
};

export { vanillaCookieConsent as default };
