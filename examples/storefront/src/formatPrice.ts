import { currencyOf, type Locale } from "./locale.ts";

/** A round sum without its empty cents, for running text: `75` as `$75`. */
export function formatRoundPrice(value: number, locale: Locale): string {
  const digits = Number.isInteger(value) ? { maximumFractionDigits: 0 } : {};
  return new Intl.NumberFormat(locale, { style: "currency", currency: currencyOf(locale), ...digits }).format(value);
}

/** `1298.5` as `$1,298.50`, `1980` as `¥1,980`. The value is in units of the locale's currency. */
export function formatPrice(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: "currency", currency: currencyOf(locale) }).format(value);
}
