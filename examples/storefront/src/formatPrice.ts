import { currencyOf, type Locale } from "./locale.ts";

/** `1298.5` as `$1,298.50`, `1980` as `¥1,980`. The value is in units of the locale's currency. */
export function formatPrice(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: "currency", currency: currencyOf(locale) }).format(value);
}
