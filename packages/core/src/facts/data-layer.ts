import type { Json } from "../events/event.ts";
import { isRecord } from "../record.ts";
import type { Undo } from "../widget.ts";

/** GA4's commerce events that a store may push; others in the data layer are none of ours. */
const commerce =
  /^((view|select|add|remove|begin)\w*_(item|item_list|promotion|cart|wishlist|checkout|search_results|shipping_info|payment_info)|purchase|refund|search|share)$/;

type Data = { [key: string]: Json | undefined };

const isData = (value: unknown): value is Data => isRecord(value);
const dataOf = (value: unknown): Data => (isData(value) ? value : {});

/**
 * One entry read: `{event, ecommerce}` as Tag Manager takes it, the same with its fields beside the event, or the `arguments` of
 * `gtag("event", name, data)`. Each entry stands for itself: nothing of an earlier `ecommerce` leaks into it.
 */
export function readEntry(entry: unknown): { name: string; data: Data } | undefined {
  if (!isRecord(entry)) return undefined;
  const asArguments = entry[0] === "event";
  const own = dataOf(asArguments ? entry[2] : entry);
  const { event, ecommerce, items, value, currency, transaction_id, search_term, noren, noren_campaign } = own;
  const name = asArguments ? entry[1] : event;
  // What a bridge of Noren's pushed is no news of the page's.
  if (noren || noren_campaign || typeof name !== "string" || !commerce.test(name)) return undefined;
  const fields = dataOf(ecommerce);
  // Universal Analytics kept products one level deeper, under the name of the action.
  if (!fields.items && Object.values(fields).some(isRecord)) return undefined;
  return { name, data: asArguments ? own : { items, value, currency, transaction_id, search_term, ...fields } };
}

/**
 * Reads every entry that `window.dataLayer` holds and that will be pushed. Its `push` is wrapped; the undo restores it when the wrapper is
 * still on top, and otherwise leaves a wrapper that only passes through.
 */
export function watchEntries(window: Window & { dataLayer?: unknown }, listener: (entry: unknown) => void): Undo {
  const made = !window.dataLayer;
  window.dataLayer ??= [];
  const layer = window.dataLayer;
  if (!Array.isArray(layer)) return () => undefined;
  let active = true;
  const read = (entry: unknown): void => {
    if (active) listener(entry);
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

/** Hears the commerce events of `window.dataLayer`, those that it holds already first. */
export const watchDataLayer = (window: Window, listener: (name: string, data: Data) => void): Undo =>
  watchEntries(window, (entry) => {
    const event = readEntry(entry);
    if (event) listener(event.name, event.data);
  });
