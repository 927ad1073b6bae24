import { wrapMethod } from "../page/wrap-method.ts";
import type { UnknownRecord } from "../record.ts";
import type { Undo } from "../widget.ts";

/** GA4's commerce events that a store may push; others in the data layer are none of ours. */
const commerce =
  /^((view|select|add|remove|begin)\w*_(item|list|promotion|cart|wishlist|checkout|results|info)|purchase|refund|search|share)$/;

/**
 * One entry read: `{event, ecommerce}` as Tag Manager takes it, the same with its fields beside the event, or the `arguments` of
 * `gtag("event", name, data)`. Each entry stands for itself: nothing of an earlier `ecommerce` leaks into it.
 */
export function readEntry(entry: unknown): { name: string; data: UnknownRecord } | undefined {
  const given = Object(entry);
  const asArguments = given[0] === "event";
  const own = Object(asArguments ? given[2] : given);
  const { event, ecommerce, items, value, currency, transaction_id, search_term, noren, noren_campaign } = own;
  const name = asArguments ? given[1] : event;
  // What a bridge of Noren's pushed is no news of the page's.
  if (noren || noren_campaign || !commerce.test(name)) return undefined;
  // Universal Analytics kept all of it one level deeper, under the name of the action.
  if (Object.values(Object(ecommerce)).some((part) => Object(part).products || Object(part).actionField)) return undefined;
  return { name: `${name}`, data: asArguments ? own : { items, value, currency, transaction_id, search_term, ...ecommerce } };
}

/** Reads every entry that `window.dataLayer` holds and that will be pushed. */
export function watchEntries(window: Window & { dataLayer?: unknown }, listener: (entry: unknown) => void): Undo {
  const { dataLayer: found } = window;
  const layer = found ?? [];
  window.dataLayer = layer;
  if (!Array.isArray(layer)) return () => undefined;
  const undo = wrapMethod<"push", unknown[], unknown>(layer, "push", (entries) => entries.forEach(listener));
  [...layer].forEach(listener);
  return () => {
    undo();
    if (!found && !layer.length) Reflect.deleteProperty(window, "dataLayer");
  };
}

/** Hears the commerce events of `window.dataLayer`, those that it holds already first. */
export const watchDataLayer = (window: Window, listener: (name: string, data: UnknownRecord) => void): Undo =>
  watchEntries(window, (entry) => {
    const event = readEntry(entry);
    if (event) listener(event.name, event.data);
  });
