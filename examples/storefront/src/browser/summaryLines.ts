import type { QuoteLine } from "../cart/quote.ts";
import { formatPrice } from "../formatPrice.ts";
import type { Locale } from "../locale.ts";
import { cloneTemplate, setPhoto, setText } from "./slots.ts";

/** Lists what is being bought, or was. */
export function showSummaryLines(lines: readonly QuoteLine[], locale: Locale): void {
  const list = document.querySelector("[data-summary-lines]");
  list?.replaceChildren(
    ...lines.flatMap((line) => {
      const element = cloneTemplate("summary-line");
      if (!element) return [];
      setPhoto(element, "photo", line.photo.src);
      setText(element, "name", line.name);
      setText(element, "variant", line.variant ?? "");
      setText(element, "quantity", `× ${line.quantity}`);
      setText(element, "total", formatPrice(line.total, locale));
      return [element];
    }),
  );
}
