import type { QuoteLine } from "../cart/quote.ts";
import { formatPrice } from "../formatPrice.ts";
import type { Locale } from "../locale.ts";
import { setPhoto, setText } from "./slots.ts";

const SHOWN_FOR = 7000;
let timer = 0;

/** Shows what was just put into the cart; it leaves by itself, but not while a pointer or the focus is on it. */
export function showToast(line: QuoteLine, locale: Locale): void {
  const toast = document.querySelector<HTMLElement>("[data-toast]");
  if (!toast) return;
  setPhoto(toast, "photo", line.photo.src);
  setText(toast, "name", line.name);
  setText(toast, "variant", line.variant ?? "");
  setText(toast, "price", formatPrice(line.price, locale));
  toast.hidden = false;
  restart(toast);
}

export function startToast(): void {
  const toast = document.querySelector<HTMLElement>("[data-toast]");
  if (!toast) return;
  toast.querySelector("[data-toast-close]")?.addEventListener("click", () => hide(toast));
  toast.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide(toast);
  });
  for (const name of ["pointerenter", "focusin"]) toast.addEventListener(name, () => clearTimeout(timer));
  for (const name of ["pointerleave", "focusout"]) toast.addEventListener(name, () => restart(toast));
}

function restart(toast: HTMLElement): void {
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    if (toast.matches(":hover") || toast.contains(document.activeElement)) return;
    hide(toast);
  }, SHOWN_FOR);
}

function hide(toast: HTMLElement): void {
  clearTimeout(timer);
  toast.hidden = true;
}
