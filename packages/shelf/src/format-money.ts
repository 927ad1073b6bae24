/** An amount in units of the currency (12.5 dollars, 1250 yen) as its readers write it. Throws a `RangeError` when `currency` is not of ISO 4217's form. */
export function formatMoney(value: number, currency: string, locale: string): string {
  // The wide yen sign of Japanese formatting leaves a gap before figures that are not wide.
  return new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "narrowSymbol" }).format(value).replace("￥", "¥");
}
