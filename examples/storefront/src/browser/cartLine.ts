import type { QuoteLine } from "../cart/quote.ts";
import { formatPrice } from "../formatPrice.ts";
import type { PageData } from "../page/pageData.ts";
import { fill } from "../texts/fill.ts";
import { cloneTemplate, setPhoto, setText, slot } from "./slots.ts";
import { startStepper } from "./stepper.ts";

/** A line of the cart page. Updated in place later, so that the focus stays where the shopper left it. */
export function createCartLine(line: QuoteLine, change: (id: string, quantity: number) => void): HTMLElement | undefined {
  const element = cloneTemplate("cart-line");
  if (!element) return undefined;
  element.setAttribute("data-line", line.id);
  const input = slot<HTMLInputElement>(element, "quantity");
  startStepper(element, 0);
  input?.addEventListener("change", () => change(line.id, input.valueAsNumber || 0));
  element.querySelector("[data-remove]")?.addEventListener("click", () => change(line.id, 0));
  return element;
}

export function updateCartLine(element: HTMLElement, line: QuoteLine, { locale, texts }: PageData): void {
  slot<HTMLAnchorElement>(element, "name")?.setAttribute("href", line.url);
  setPhoto(element, "photo", line.photo.src);
  setText(element, "name", line.name);
  setText(element, "variant", line.variant ?? "");
  const each = slot(element, "each");
  if (each) {
    each.textContent = fill(each.dataset.template ?? "", { price: formatPrice(line.price, locale) });
    each.hidden = line.quantity === 1;
  }
  setText(element, "total", formatPrice(line.total, locale));
  const input = slot<HTMLInputElement>(element, "quantity");
  if (input) input.value = String(line.quantity);
  const named = { name: line.name };
  input?.setAttribute("aria-label", fill(texts.quantityOf, named));
  element.querySelector('[data-step="-1"]')?.setAttribute("aria-label", fill(texts.decrease, named));
  element.querySelector('[data-step="1"]')?.setAttribute("aria-label", fill(texts.increase, named));
  element.querySelector("[data-remove]")?.setAttribute("aria-label", fill(texts.remove, named));
}
