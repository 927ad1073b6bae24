import type { Locale } from "../locale.ts";
import type { DeliveryMethod } from "./delivery.ts";
import type { Quote } from "./quote.ts";

/** What the browser keeps of the last order. Nothing of the card. */
export interface Order {
  /** Such as `Y-261122-K4P7Q`. */
  number: string;
  /** Milliseconds since 1970. */
  at: number;
  locale: Locale;
  email: string;
  method: DeliveryMethod;
  quote: Quote;
}

/** Without the letters and digits that are taken for one another when read out. */
const letters = "ABCDEFGHJKLMNPQRTUVWXYZ346789";

/** An order number of the day (UTC) and five random letters. `random` yields numbers from 0 up to 1. */
export function orderNumber(at: Date, random: () => number = Math.random): string {
  const day = at.toISOString().slice(2, 10).replaceAll("-", "");
  const tail = Array.from({ length: 5 }, () => letters[Math.floor(random() * letters.length)]).join("");
  return `Y-${day}-${tail}`;
}
