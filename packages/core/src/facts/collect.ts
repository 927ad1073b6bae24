import type { Json } from "../events/event.ts";
import type { NorenConfig } from "../schema/config.ts";
import { readDevice } from "./device.ts";
import type { CartFact, Facts } from "./facts.ts";
import { cartAfter, itemsOf } from "./items.ts";
import { productOf } from "./json-ld.ts";
import { readPage } from "./page.ts";
import { readSelectors } from "./selectors.ts";
import { stageOf } from "./stage.ts";

type Patch = { [Key in keyof Facts]?: Facts[Key] | undefined };

export interface FactsCollector {
  /** A new object after each change. */
  readonly current: Facts;
  set(patch: Patch): void;
  /** Reads page, structured data and configured selectors. */
  read(): void;
  /** A new page of a single-page application: what belonged to the old one is gone. */
  turn(): void;
  /** Learns from a commerce event; true when a fact changed. */
  hear(name: string, data: { [key: string]: Json }): boolean;
  /** The cart that was kept on this device, unless the page shows its own. */
  restoreCart(cart: CartFact): void;
}

/** Keeps what is known of the page, the product, the cart and the order. What is unknown is left out. */
export function createFacts(window: Window, config: NorenConfig): FactsCollector {
  const { document, location } = window;
  const consent = { storage: false, analytics: false, personalisation: false, marketing: false };
  const pageFacts = () => ({ page: readPage(document, location, config.facts?.pages), device: readDevice(window) });
  let current: Facts = { ...pageFacts(), consent };

  const set = (patch: Patch): void => {
    const merged: Patch = { ...current, ...patch };
    const known = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
    const next: Facts = { ...current, ...known };
    for (const key of ["product", "cart", "search", "order", "visitor", "session", "traits"] as const) {
      if (key in patch && patch[key] === undefined) delete next[key];
    }
    current = { ...next, stage: stageOf(next) };
  };

  const read = (): void => {
    const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => script.textContent ?? "");
    const product = productOf(scripts);
    const { page, device } = pageFacts();
    const typed = product && page.type === "other" ? { ...page, type: "product" as const } : page;
    set({ page: typed, device, ...(product && { product }), ...(config.facts && readSelectors(document, config.facts)) });
  };

  return {
    get current() {
      return current;
    },
    set,
    read,
    turn() {
      set({ product: undefined, search: undefined, order: undefined });
      read();
    },
    hear(name, data) {
      const before = current;
      const items = itemsOf(data);
      const [first] = items;
      const cart = cartAfter(current.cart, name, data);
      if (cart !== current.cart) set({ cart });
      if (name === "view_item" && first && !current.product) {
        const { id, name: title, price } = first;
        const currency = data.currency;
        set({
          product: {
            id,
            ...(title && { name: title }),
            ...(price !== undefined && { price }),
            ...(typeof currency === "string" && { currency }),
          },
        });
      }
      if (name === "purchase" && data.transaction_id) {
        const value = Number(data.value);
        const currency = data.currency;
        set({
          order: {
            id: `${data.transaction_id}`,
            ...(Number.isFinite(value) && { value }),
            ...(typeof currency === "string" && { currency }),
            items,
          },
        });
      }
      if ((name === "search" || name === "view_search_results") && typeof data.search_term === "string")
        set({ search: { term: data.search_term } });
      return current !== before;
    },
    restoreCart(cart) {
      if (!config.facts?.selectors?.cartCount) set({ cart });
    },
  };
}
