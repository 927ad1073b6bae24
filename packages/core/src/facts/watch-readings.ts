import type { Parts } from "../environment.ts";
import type { Undo } from "../widget.ts";
import type { CartFact } from "./facts.ts";
import { itemOf } from "./item-of.ts";
import { configuredType } from "./page.ts";
import type { Reading } from "./reading.ts";
import { searchOf } from "./search-of.ts";
import type { FactsInput } from "./source.ts";

/** Between a change and the events that tell it, in milliseconds, so that the store's own event may come first. */
const MOMENT = 500;

/** What sources share: the view and the order that one of them told, and whether one told a cart. */
export type WatchInput = Omit<FactsInput, "watch"> & {
  parts: Pick<Parts, "cartChanges">;
  told: { viewed?: string; ordered?: string; cart?: boolean };
  renewals: Set<() => void>;
};

/** See `FactsInput.watch`. */
export function watchReadings(input: WatchInput, read: () => Reading): { look(): void; undo: Undo } {
  const { window, config, journal, parts, told, renewals, get, set, track, on } = input;
  const { location, performance } = window;
  const start = location.pathname;
  let due: [name: string, tell: () => void][] = [];
  let timer = 0;
  let last = "";
  let path = "";
  let stale: string | undefined;
  let reading: Reading = {};
  let settled: CartFact | undefined;
  let stopped = false;

  const flush = (): void => {
    window.clearTimeout(timer);
    timer = 0;
    for (const [, tell] of due.splice(0)) tell();
  };
  /** The first one sets the moment: a page that never rests cannot put it off. */
  const later = (name: string, tell: () => void): void => {
    due.push([name, tell]);
    timer ||= window.setTimeout(flush, MOMENT);
  };

  /** Keeps the cart for the next page, and resolves with the one that was kept before. */
  const keep = (cart: CartFact): Promise<CartFact | undefined> =>
    journal.change(({ visitor, save }) => {
      save({ ...visitor, cart });
      return visitor.cart;
    });

  const compare = async (cart: CartFact): Promise<void> => {
    const known = settled;
    settled = cart;
    const kept = await keep(cart);
    const before = known ?? kept;
    const { page, product } = get();
    if (!before || JSON.stringify(before) === JSON.stringify(cart)) return;
    const { default: cartChanges } = await parts.cartChanges();
    for (const { name, data } of cartChanges(before, cart, page.type === "product" ? product : undefined)) {
      // A cart that is empty after an order, or found empty on some later page, was not emptied piece by piece.
      if (!stopped && (name === "add_to_cart" || page.type === "cart" || (known && page.type !== "order")))
        later(name, () => track(name, data));
    }
  };

  const isFresh = (): boolean =>
    location.pathname !== start || performance.getEntriesByType("navigation").some((entry) => "type" in entry && entry.type === "navigate");

  const look = (): void => {
    const { pathname } = location;
    if (path && pathname !== path) {
      stale = reading.product?.id;
      told.viewed = "";
    }
    path = pathname;
    reading = read();
    // What an application has not drawn anew yet is of the page before.
    if (stale && reading.product?.id === stale) reading = { ...reading, product: undefined };
    else stale = undefined;
    const text = JSON.stringify([pathname + location.search, reading]);
    if (text === last) return;
    last = text;
    const { type, product, cart, order, search, currency = config.currency } = reading;
    const before = get();
    const page = { ...before.page };
    const term = search ?? searchOf(location);
    const seen = type ?? (term && /other|home|category/.test(page.type) ? "search" : product && page.type === "other" && "product");
    if (seen && !configuredType(pathname, config.pages)) page.type = seen;
    const isOrder = order && page.type === "order";
    set({
      page,
      ...(product && { product: { ...before.product, currency, ...product } }),
      ...(cart && { cart: { ...cart, currency: cart.currency ?? currency } }),
      ...(term && (search || page.type === "search") && { search: { term } }),
      ...(isOrder && order.id && { order: { currency, items: [], ...order, id: order.id } }),
    });
    const now = get();
    told.cart ||= !!cart;
    if (cart && now.cart) compare(now.cart).catch(() => undefined);
    const view = pathname + now.product?.id;
    if (now.product && page.type === "product" && view !== told.viewed) {
      due = due.filter(([name]) => name !== "view_item");
      later("view_item", () => {
        const { product } = get();
        if (!product || location.pathname !== pathname) return;
        told.viewed = pathname + product.id;
        track("view_item", {
          currency: product.currency ?? null,
          value: product.price ?? null,
          items: [itemOf({ ...product, quantity: 1 })],
        });
      });
    }
    const id = order?.id ?? pathname;
    if (isOrder && id !== told.ordered && (order.id || isFresh())) {
      told.ordered = id;
      later("purchase", () => {
        const { value, items = [] } = reading.order ?? order;
        track("purchase", { transaction_id: order.id ?? null, value: value ?? null, currency: currency ?? null, items: items.map(itemOf) });
        // What was bought is in no cart any more, also where the page shows none once it is empty.
        if (told.cart) return;
        const cart: CartFact = { value: 0, count: 0, items: [] };
        set({ cart });
        void keep(cart);
      });
    }
  };

  const renew = (): void => {
    last = "";
    look();
  };
  renewals.add(renew);
  const undos = [
    () => renewals.delete(renew),
    on("facts", look),
    on("*", ({ name }) => {
      const left = due.filter(([other]) => other !== name);
      // The page's event counts once more what the cart has told.
      const waited = left.length < due.length;
      due = left;
      if (waited && /_cart/.test(name)) later("", () => settled && void keep(settled));
    }),
    () => {
      stopped = true;
      window.removeEventListener("pagehide", flush);
      window.clearTimeout(timer);
    },
  ];
  window.addEventListener("pagehide", flush);
  look();
  return {
    look,
    undo() {
      for (const undo of undos) undo();
    },
  };
}
