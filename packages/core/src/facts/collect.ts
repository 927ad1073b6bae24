import type { Json } from "../events/event.ts";
import { numberOf, plainText } from "../record.ts";
import type { NorenConfig } from "../schema/config.ts";
import { readDevice } from "./device.ts";
import type { Facts } from "./facts.ts";
import { cartAfter, itemsOf } from "./items.ts";
import { jsonLd, productOf } from "./json-ld.ts";
import { readPage } from "./page.ts";
import { stageOf } from "./stage.ts";

export interface FactsCollector {
  /** A new object after each change. */
  current: Facts;
  /** The cart, where a source read it from the page: then it stands above what events and the device's memory make of it. */
  told?: Pick<Facts, "cart">;
  /** Whether structured data that comes late is watched for. */
  late?: boolean | undefined;
  /** Have sources look once more: on a new page its facts begin anew, also where nothing in it changed. */
  renewals?: Set<() => void>;
  /** The structured data that was read last. */
  seen?: string;
  /** Names of the events that the page itself gave since it began. */
  readonly heard: Set<string>;
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

  const facts: FactsCollector = {
    current: { page: page(), device: readDevice(window), consent },
    heard: new Set(),
    set(patch) {
      const next: Facts = { ...facts.current, ...patch, ...facts.told };
      next.stage = stageOf(next);
      facts.current = next;
    },
    read() {
      facts.heard.clear();
      const found = page();
      const texts = jsonLd(document);
      const seen = `${texts}`;
      // What an application has not replaced yet is of the page before.
      const product = seen === facts.seen && found.path !== facts.current.page.path ? undefined : productOf(texts);
      if (facts.seen !== undefined) found.fromSearch = false;
      facts.seen = seen;
      if (product && found.type === "other") found.type = "product";
      facts.set({ page: found, device: readDevice(window), product, search: undefined, order: undefined });
    },
    hear(name, data) {
      facts.heard.add(name);
      const before = facts.current;
      const items = itemsOf(data);
      const [first] = items;
      const id = plainText(data.transaction_id);
      const term = plainText(data.search_term);
      const currency = plainText(data.currency);
      const cart = cartAfter(before.cart, name, data);
      if (cart !== before.cart) facts.set({ cart });
      if (name === "view_item" && first && !before.product) facts.set({ product: { ...first, currency } });
      if (name === "purchase" && id) facts.set({ order: { id, value: numberOf(data.value), currency, items } });
      if (/search/.test(name) && term) facts.set({ search: { term } });
      return facts.current !== before;
    },
  };
  return facts;
}
