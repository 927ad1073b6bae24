import { type Cart, setCoupon, setQuantity } from "../cart/cart.ts";
import type { Quote } from "../cart/quote.ts";
import { formatPrice } from "../formatPrice.ts";
import { lineItem } from "../page/item.ts";
import type { PageData } from "../page/pageData.ts";
import { fill } from "../texts/fill.ts";
import { announce } from "./announce.ts";
import { createCartLine, updateCartLine } from "./cartLine.ts";
import { loadCart, onCart, saveCart } from "./cartStore.ts";
import { pushEcommerce } from "./dataLayer.ts";
import { fetchQuote } from "./fetchQuote.ts";
import { showSums } from "./showSums.ts";

export function startCartPage(page: PageData): void {
  const root = document.querySelector<HTMLElement>("[data-cart]");
  const list = root?.querySelector<HTMLElement>("[data-cart-lines]");
  if (!root || !list) return;
  const { locale, texts, currency } = page;
  let shown: Quote | undefined;
  let asked = 0;

  const refresh = async (cart: Cart) => {
    asked += 1;
    const turn = asked;
    root.ariaBusy = "true";
    const quote = await fetchQuote(locale, cart).catch(() => undefined);
    if (turn !== asked) return;
    root.ariaBusy = "false";
    if (!quote) {
      const loading = root.querySelector("[data-cart-loading]");
      if (loading) loading.textContent = texts.quoteFailed;
      announce(texts.quoteFailed);
      return;
    }
    const before = shown;
    shown = quote;
    show(root, list, quote, page, change);
    if (before) announce(fill(texts.cartUpdated, { total: formatPrice(quote.total, locale) }));
    else if (quote.lines.length > 0)
      pushEcommerce("view_cart", { currency, value: quote.subtotal - quote.discount, items: quote.lines.map(lineItem) });
  };

  const change = (id: string, quantity: number) => {
    const line = shown?.lines.find((one) => one.id === id);
    if (line) tell(line.quantity, quantity, { ...lineItem(line) }, currency);
    if (quantity < 1) moveFocus(list, id);
    saveCart(setQuantity(loadCart(), id, quantity));
  };

  startCoupon(root);
  onCart(refresh);
  refresh(loadCart());
  addEventListener("pageshow", (event) => {
    if (event.persisted) refresh(loadCart());
  });
}

function tell(before: number, after: number, item: ReturnType<typeof lineItem>, currency: string): void {
  if (before === after) return;
  const quantity = Math.abs(after - before);
  const name = after > before ? "add_to_cart" : "remove_from_cart";
  pushEcommerce(name, { currency, value: item.price * quantity, items: [{ ...item, quantity }] });
}

function show(root: HTMLElement, list: HTMLElement, quote: Quote, page: PageData, change: (id: string, quantity: number) => void): void {
  const { texts, locale } = page;
  const toggle = (name: string, visible: boolean) => {
    const element = root.querySelector<HTMLElement>(`[data-cart-${name}]`);
    if (element) element.hidden = !visible;
  };
  toggle("loading", false);
  toggle("empty", quote.lines.length === 0);
  toggle("filled", quote.lines.length > 0);
  const present = new Map([...list.children].map((element) => [element.getAttribute("data-line"), element]));
  for (const line of quote.lines) {
    const element = present.get(line.id) ?? createCartLine(line, change);
    present.delete(line.id);
    if (!(element instanceof HTMLElement)) continue;
    updateCartLine(element, line, page);
    if (!element.isConnected) list.append(element);
  }
  for (const element of present.values()) element.remove();
  showSums(quote, page);
  showCoupon(root, quote, page);
  const untilFree = root.querySelector("[data-until-free]");
  if (untilFree)
    untilFree.textContent =
      quote.untilFree === 0 ? texts.freeReached : fill(texts.untilFree, { amount: formatPrice(quote.untilFree, locale) });
}

/** A removed line takes the focus with it: it goes to the next line's remove button, or to the page's heading. */
function moveFocus(list: HTMLElement, id: string): void {
  const line = [...list.children].find((element) => element.getAttribute("data-line") === id);
  const next = line?.nextElementSibling ?? line?.previousElementSibling;
  const target = next?.querySelector<HTMLElement>("[data-remove]") ?? document.querySelector<HTMLElement>("main");
  target?.focus({ preventScroll: true });
}

function startCoupon(root: HTMLElement): void {
  const form = root.querySelector<HTMLFormElement>("[data-coupon]");
  const input = form?.querySelector<HTMLInputElement>("input");
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    const code = input?.value.trim();
    if (code) saveCart(setCoupon(loadCart(), code));
    else input?.focus();
  });
  root.querySelector("[data-coupon-remove]")?.addEventListener("click", () => {
    saveCart(setCoupon(loadCart(), undefined));
    if (input) input.value = "";
    input?.focus();
  });
}

function showCoupon(root: HTMLElement, quote: Quote, { texts, locale }: PageData): void {
  const note = root.querySelector<HTMLElement>("[data-coupon-note]");
  const remove = root.querySelector<HTMLElement>("[data-coupon-remove]");
  const { coupon } = quote;
  if (remove) remove.hidden = !coupon?.accepted;
  if (!note) return;
  note.classList.toggle("bad", coupon?.accepted === false);
  const text = coupon?.accepted ? texts.couponAccepted : texts.couponUnknown;
  note.textContent = coupon ? fill(text, { code: coupon.code, amount: formatPrice(quote.discount, locale) }) : "";
}
