import type { Cart } from "../cart/cart.ts";
import type { DeliveryMethod } from "../cart/delivery.ts";
import type { Quote } from "../cart/quote.ts";
import type { Locale } from "../locale.ts";

/** Asks the shop for the cart's price. Rejects when the shop cannot be reached or refuses. */
export async function fetchQuote(locale: Locale, cart: Cart, method: DeliveryMethod = "standard"): Promise<Quote> {
  const answer = await fetch(`/${locale}/cart/quote`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...cart, method }),
  });
  if (!answer.ok) throw new Error(`the shop answered ${answer.status}`);
  return answer.json();
}
