import type { Quote } from "../cart/quote.ts";
import { formatPrice } from "../formatPrice.ts";
import type { PageData } from "../page/pageData.ts";
import { fill } from "../texts/fill.ts";

/** Writes a quote's sums into the page's summary. */
export function showSums(quote: Quote, { locale, texts }: PageData): void {
  const root = document.querySelector("[data-sums]");
  if (!root) return;
  const set = (name: string, text: string) => {
    const element = root.querySelector(`[data-sum="${name}"]`);
    if (element) element.textContent = text;
  };
  set("subtotal", formatPrice(quote.subtotal, locale));
  set("delivery", quote.delivery === 0 ? texts.free : formatPrice(quote.delivery, locale));
  set("total", formatPrice(quote.total, locale));
  const discount = root.querySelector<HTMLElement>("[data-discount-row]");
  if (!discount) return;
  discount.hidden = quote.discount === 0;
  const label = discount.querySelector<HTMLElement>("dt");
  if (label) label.textContent = fill(label.dataset.template ?? "", { code: quote.coupon?.code ?? "" });
  set("discount", formatPrice(-quote.discount, locale));
}
