import { currencyOf, type Locale } from "./locale.ts";

/** A round sum without its empty cents, for running text: `75` as `$75`. */
export function formatRoundPrice(value: number, locale: Locale): string {
  const digits = Number.isInteger(value) ? { maximumFractionDigits: 0 } : {};
  return plainYen(new Intl.NumberFormat(locale, { style: "currency", currency: currencyOf(locale), ...digits }).format(value));
}

/** `1298.5` as `$1,298.50`, `1980` as `¥1,980`. The value is in units of the locale's currency. */
export function formatPrice(value: number, locale: Locale): string {
  return plainYen(new Intl.NumberFormat(locale, { style: "currency", currency: currencyOf(locale) }).format(value));
}

/** The wide yen sign of Japanese formatting leaves a gap before figures that are not wide. */
function plainYen(text: string): string {
  return text.replace("\uffe5", "\u00a5");
}
