import type { Json } from "../events/event.ts";
import { isRecord } from "../record.ts";
import type { Undo } from "../widget.ts";

/** GA4's commerce events that a store may push; others in the data layer are none of ours. */
const commerce =
  /^((view|select)_(item|item_list|promotion|cart|search_results)|(add_to|remove_from)_(cart|wishlist)|add_(shipping|payment)_info|begin_checkout|purchase|refund|search)$/;

type Data = { [key: string]: Json };

/** A copy as JSON would carry it; what JSON cannot is left out. */
const json = (value: unknown): Data => JSON.parse(JSON.stringify(value) ?? "{}");

/** One entry read: `{event, ecommerce}` as Tag Manager takes it, or the `arguments` of `gtag("event", name, data)`. */
export function readEntry(entry: unknown): { name: string; data: Data } | undefined {
  if (!isRecord(entry)) return undefined;
  const asArguments = entry[0] === "event";
  const name = asArguments ? entry[1] : entry.event;
  if (typeof name !== "string" || !commerce.test(name)) return undefined;
  const { ecommerce, search_term } = entry;
  return { name, data: json(asArguments ? entry[2] : { search_term, ...(isRecord(ecommerce) && ecommerce) }) };
}

/**
 * Reads what `window.dataLayer` holds and what will be pushed. Its `push` is wrapped; the undo restores it when the wrapper is still on
 * top, and otherwise leaves a wrapper that only passes through.
 */
export function watchDataLayer(window: Window & { dataLayer?: unknown }, listener: (name: string, data: Data) => void): Undo {
  const made = !window.dataLayer;
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
  const had = Object.hasOwn(layer, "push");
  const push = layer.push;
  const wrapper = (...entries: unknown[]): number => {
    const length = push.apply(layer, entries);
    entries.forEach(read);
    return length;
  };
  layer.push = wrapper;
  [...layer].forEach(read);
  return () => {
    active = false;
    if (made && !layer.length) Reflect.deleteProperty(window, "dataLayer");
    if (layer.push !== wrapper) return;
    if (had) layer.push = push;
    else Reflect.deleteProperty(layer, "push");
  };
}
