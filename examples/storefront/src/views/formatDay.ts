import type { Locale } from "../locale.ts";

/** `Tue, Nov 24` or `11月24日(火)`. */
export function formatDay(day: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { weekday: "short", month: "short", day: "numeric", timeZone: "UTC" }).format(day);
}
