import type { Locale } from "../locale.ts";

export const deliveryMethods = ["standard", "express"] as const;
export type DeliveryMethod = (typeof deliveryMethods)[number];

export function isDeliveryMethod(value: unknown): value is DeliveryMethod {
  return value === "standard" || value === "express";
}

interface DeliveryTerms {
  standard: number;
  express: number;
  /** Value of goods, after reductions, from which standard delivery is free. */
  freeFrom: number;
}

/** Fees in units of the locale's currency. */
export const deliveryTerms: Record<Locale, DeliveryTerms> = {
  en: { standard: 6, express: 14, freeFrom: 75 },
  ja: { standard: 550, express: 990, freeFrom: 8000 },
};

/** Working days from dispatch to the door, first and last. */
export const deliveryDays: Record<DeliveryMethod, readonly [number, number]> = { standard: [2, 4], express: [1, 2] };

export function deliveryFee(value: number, method: DeliveryMethod, locale: Locale): number {
  const terms = deliveryTerms[locale];
  if (value <= 0) return 0;
  return method === "standard" && value >= terms.freeFrom ? 0 : terms[method];
}

/** The day that lies so many working days after `from`, Saturdays and Sundays left out, as UTC midnight. */
export function workingDayAfter(from: Date, days: number): Date {
  const day = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate()));
  for (let left = days; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (day.getUTCDay() !== 0 && day.getUTCDay() !== 6) left -= 1;
  }
  return day;
}
