import { addLine } from "../cart/cart.ts";
import { lineItem } from "../page/item.ts";
import type { PageData } from "../page/pageData.ts";
import { fill } from "../texts/fill.ts";
import { announce } from "./announce.ts";
import { loadCart, saveCart } from "./cartStore.ts";
import { pushEcommerce } from "./dataLayer.ts";
import { fetchQuote } from "./fetchQuote.ts";
import { showToast } from "./toast.ts";

/** Puts a variant into the cart, tells of it on screen, to screen readers and in the data layer. */
export async function addToCart({ locale, texts, currency }: PageData, id: string, quantity: number): Promise<void> {
  saveCart(addLine(loadCart(), id, quantity));
  const quote = await fetchQuote(locale, { lines: [{ id, quantity }] }).catch(() => undefined);
  const line = quote?.lines[0];
  if (!line) return announce(texts.quoteFailed);
  showToast(line, locale);
  announce(fill(texts.added, { name: line.name }));
  pushEcommerce("add_to_cart", { currency, value: line.total, items: [lineItem(line)] });
}

/** Lists' own buttons. */
export function startAddButtons(page: PageData): void {
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-add]") : null;
    const id = button?.getAttribute("data-add");
    if (id) addToCart(page, id, 1);
  });
}
