import type { Json } from "../events/event.ts";
import { numberOf, textOf } from "../record.ts";
import type { NorenConfig } from "../schema/config.ts";
import { readDevice } from "./device.ts";
import type { Facts } from "./facts.ts";
import { cartAfter, itemsOf } from "./items.ts";
import { productOf } from "./json-ld.ts";
import { readPage } from "./page.ts";
import { stageOf } from "./stage.ts";

export interface FactsCollector {
  /** A new object after each change. */
  readonly current: Facts;
  set(patch: Partial<Facts>): void;
  /** Reads page and structured data. */
  read(): void;
  /** Learns from a commerce event; true when a fact changed. */
  hear(name: string, data: { [key: string]: Json }): boolean;
}

/** Keeps what is known of the page, the product, the cart and the order. */
export function createFacts(window: Window, config: NorenConfig, consent: Facts["consent"]): FactsCollector {
  const { document, location } = window;
  const page = () => readPage(document, location, config.facts?.pages);
  let current: Facts = { page: page(), device: readDevice(window), consent };

  const set = (patch: Partial<Facts>): void => {
    current = { ...current, ...patch };
    current.stage = stageOf(current);
  };

  return {
    get current() {
      return current;
    },
    set,
    read() {
      const scripts = document.querySelectorAll('script[type="application/ld+json"]');
      const product = productOf([...scripts].map(({ textContent }) => textContent ?? ""));
      const facts = page();
      if (product && facts.type === "other") facts.type = "product";
      set({ page: facts, device: readDevice(window), product, search: undefined, order: undefined });
    },
    hear(name, data) {
      const before = current;
      const items = itemsOf(data);
      const [first] = items;
      const { search_term, transaction_id } = data;
      const cart = cartAfter(current.cart, name, data);
      const currency = textOf(data.currency);
      if (cart !== current.cart) set({ cart });
      if (name === "view_item" && first && !current.product) set({ product: { ...first, currency } });
      if (name === "purchase" && transaction_id) set({ order: { id: `${transaction_id}`, value: numberOf(data.value), currency, items } });
      if (/search/.test(name) && textOf(search_term)) set({ search: { term: `${search_term}` } });
      return current !== before;
    },
  };
}
