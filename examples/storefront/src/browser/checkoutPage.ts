import { emptyCart } from "../cart/cart.ts";
import { type DeliveryMethod, isDeliveryMethod } from "../cart/delivery.ts";
import { orderNumber } from "../cart/order.ts";
import type { Quote } from "../cart/quote.ts";
import { lineItem } from "../page/item.ts";
import type { PageData } from "../page/pageData.ts";
import { loadCart, saveCart } from "./cartStore.ts";
import { pushEcommerce } from "./dataLayer.ts";
import { fetchQuote } from "./fetchQuote.ts";
import { startFormCheck } from "./formCheck.ts";
import { saveOrder } from "./orderStore.ts";
import { showSums } from "./showSums.ts";
import { showSummaryLines } from "./summaryLines.ts";

export async function startCheckoutPage(page: PageData): Promise<void> {
  const form = document.querySelector<HTMLFormElement>("[data-checkout]");
  const button = form?.querySelector<HTMLButtonElement>("[data-place]");
  if (!form || !button) return;
  const { locale, texts, currency } = page;
  groupDigits(form);

  const method = (): DeliveryMethod => {
    const value = new FormData(form).get("method");
    return isDeliveryMethod(value) ? value : "standard";
  };
  const quoteNow = async (): Promise<Quote | undefined> => {
    const quote = await fetchQuote(locale, loadCart(), method()).catch(() => undefined);
    const note = form.querySelector("[data-place-note]");
    if (!quote && note) note.textContent = texts.quoteFailed;
    if (quote) showSums(quote, page);
    const fee = form.querySelector('[data-fee="standard"]');
    if (quote?.untilFree === 0 && fee) fee.textContent = texts.free;
    return quote;
  };

  const place = async () => {
    button.disabled = true;
    const quote = await quoteNow();
    button.disabled = false;
    if (!quote || quote.lines.length === 0) return;
    const at = new Date();
    const email = form.querySelector<HTMLInputElement>("#email")?.value.trim() ?? "";
    saveOrder({ number: orderNumber(at), at: at.getTime(), locale, email, method: method(), quote });
    saveCart(emptyCart);
    location.assign(`/${locale}/order/complete`);
  };
  startFormCheck(form, locale, texts, place);
  for (const radio of form.querySelectorAll("input[name=method]")) radio.addEventListener("change", quoteNow);

  const quote = await quoteNow();
  if (!quote) return;
  if (quote.lines.length === 0) return location.replace(`/${locale}/cart`);
  button.disabled = false;
  showSummaryLines(quote.lines, locale);
  pushEcommerce("begin_checkout", {
    currency,
    value: quote.subtotal - quote.discount,
    ...(quote.coupon?.accepted && { coupon: quote.coupon.code }),
    items: quote.lines.map(lineItem),
  });
}

/** Spaces between groups of the card's digits, and a stroke in its date, as they are printed on it. */
function groupDigits(form: HTMLFormElement): void {
  const group = (id: string, format: (digits: string) => string) => {
    const input = form.querySelector<HTMLInputElement>(id);
    input?.addEventListener("input", (event) => {
      const atEnd = input.selectionStart === input.value.length;
      const deleting = event instanceof InputEvent && event.inputType.startsWith("delete");
      if (atEnd && !deleting) input.value = format(input.value.replace(/\D/g, ""));
    });
  };
  group("#card-number", (digits) => digits.replace(/(\d{4})(?=\d)/g, "$1 "));
  group("#card-expiry", (digits) => digits.replace(/^(\d{2})(?=\d)/, "$1 / "));
}
