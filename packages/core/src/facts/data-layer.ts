import type { Json } from "../events/event.ts";
import type { Undo } from "../widget.ts";

/** GA4's commerce events that a store may push; others in the data layer are none of ours. */
const commerce = new Set(
  (
    "view_item_list select_item view_item add_to_wishlist add_to_cart remove_from_cart view_cart begin_checkout add_shipping_info " +
    "add_payment_info purchase refund view_promotion select_promotion search view_search_results"
  ).split(" "),
);

type Entry = { readonly [key: string]: unknown };

const isEntry = (value: unknown): value is Entry => typeof value === "object" && value !== null;

/** A copy as JSON would carry it; what JSON cannot is left out. */
function json(value: unknown): { [key: string]: Json } {
  try {
    return JSON.parse(JSON.stringify(value)) ?? {};
  } catch {
    return {};
  }
}

/** One entry read: `{event, ecommerce}` as Tag Manager takes it, or the `arguments` of `gtag("event", name, data)`. */
export function readEntry(entry: unknown): { name: string; data: { [key: string]: Json } } | undefined {
  if (!isEntry(entry)) return undefined;
  const asArguments = entry[0] === "event";
  const name = asArguments ? entry[1] : entry.event;
  if (typeof name !== "string" || !commerce.has(name)) return undefined;
  const data = asArguments
    ? entry[2]
    : isEntry(entry.ecommerce)
      ? { ...entry.ecommerce, ...(isEntry(entry) && search(entry)) }
      : search(entry);
  return { name, data: json(data) };
}

const search = (entry: Entry): Entry => (entry.search_term === undefined ? {} : { search_term: entry.search_term });

/**
 * Reads what `window.dataLayer` holds and what will be pushed. Its `push` is wrapped; the undo restores it when the wrapper is still on
 * top, and otherwise leaves a wrapper that only passes through.
 */
export function watchDataLayer(
  window: Window & { dataLayer?: unknown },
  listener: (name: string, data: { [key: string]: Json }) => void,
): Undo {
  window.dataLayer ??= [];
  const layer = window.dataLayer;
  if (!Array.isArray(layer)) return () => undefined;
  let active = true;
  const read = (entry: unknown): void => {
    try {
      const event = active ? readEntry(entry) : undefined;
      if (event) listener(event.name, event.data);
    } catch {
      // The store's own push goes on, whatever happens here.
    }
  };
  const own = Object.getOwnPropertyDescriptor(layer, "push");
  const push = layer.push;
  const wrapper = function (this: unknown, ...entries: unknown[]): number {
    const length = push.apply(layer, entries);
    for (const entry of entries) read(entry);
    return length;
  };
  layer.push = wrapper;
  for (const entry of [...layer]) read(entry);
  return () => {
    active = false;
    if (layer.push !== wrapper) return;
    if (own) Object.defineProperty(layer, "push", own);
    else Reflect.deleteProperty(layer, "push");
  };
}
