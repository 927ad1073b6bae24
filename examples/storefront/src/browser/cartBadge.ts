import { type Cart, countPieces } from "../cart/cart.ts";
import { formatPrice } from "../formatPrice.ts";
import type { PageData } from "../page/pageData.ts";
import { loadCart, onCart } from "./cartStore.ts";
import { fetchQuote } from "./fetchQuote.ts";

/** Keeps the header's cart up to date: count at once, total as soon as it is known for this cart and language. */
export function startCartBadge({ locale, texts }: PageData): void {
  const note = document.querySelector("[data-cart-pieces]");
  const count = document.querySelector<HTMLElement>("[data-cart-count]");
  const total = document.querySelector<HTMLElement>("[data-cart-total]");
  if (!count || !total) return;

  const show = (pieces: number, value: number | undefined) => {
    count.hidden = pieces === 0;
    count.textContent = pieces === 0 ? "" : String(pieces);
    total.hidden = value === undefined;
    total.textContent = value === undefined ? "" : formatPrice(value, locale);
    if (note) note.textContent = pieces === 0 ? texts.cartEmpty : pieces === 1 ? texts.cartPiece : texts.cartPieces;
  };

  const update = async (cart: Cart) => {
    const pieces = countPieces(cart);
    if (pieces === 0) return show(0, undefined);
    const known = recall(locale, cart);
    show(pieces, known);
    if (known !== undefined) return;
    const quote = await fetchQuote(locale, cart).catch(() => undefined);
    if (!quote || JSON.stringify(loadCart()) !== JSON.stringify(cart)) return;
    const goods = quote.subtotal - quote.discount;
    remember(locale, cart, goods);
    show(quote.count, goods);
  };

  onCart(update);
  update(loadCart());
  addEventListener("pageshow", (event) => {
    if (event.persisted) update(loadCart());
  });
}

const key = "yorozu.total";

function remember(locale: string, cart: Cart, value: number): void {
  sessionStorage.setItem(key, JSON.stringify([locale, JSON.stringify(cart), value]));
}

function recall(locale: string, cart: Cart): number | undefined {
  const [knownLocale, knownCart, value] = JSON.parse(sessionStorage.getItem(key) ?? "[]");
  return knownLocale === locale && knownCart === JSON.stringify(cart) ? value : undefined;
}
