export const locales = ["en", "ja"] as const;

export type Locale = (typeof locales)[number];

export function isLocale(text: string): text is Locale {
  return text === "en" || text === "ja";
}

export function otherLocale(locale: Locale): Locale {
  return locale === "en" ? "ja" : "en";
}

/** ISO 4217 code of the prices that a language's shop shows. */
export function currencyOf(locale: Locale): "USD" | "JPY" {
  return locale === "en" ? "USD" : "JPY";
}
