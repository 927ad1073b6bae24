import type { Facts, NorenConfig } from "@noren/core";
import { createFacts } from "@noren/core/inspect";

const granted = { storage: true, analytics: true, personalisation: true, marketing: true };

/** What the page tells of itself; made-up goods where it tells of no cart and no order, so that questions about them can be seen. */
export function previewFacts(window: Window, config: NorenConfig): Facts {
  const facts = createFacts(window, config, granted);
  facts.read();
  const { product, cart, order } = facts.current;
  const goods = [
    { id: product?.id ?? "preview-1", name: product?.name ?? "Sample 1", quantity: 1 },
    { id: "preview-2", name: "Sample 2", quantity: 2 },
  ];
  return { ...facts.current, cart: cart ?? { value: 0, count: 3, items: goods }, order: order ?? { id: "preview", items: goods } };
}
