import type { Json } from "../events/event.ts";
import { numberOf, plainText } from "../record.ts";
import type { CartFact, LineFact } from "./facts.ts";

type Data = { readonly [key: string]: Json };

/** The items of a commerce event, in GA4's fields or the `id` and `name` of older ones. Prices come as numbers or as text in the wild. */
export const itemsOf = (data: Data): LineFact[] =>
  [data.items].flat().flatMap((item) => {
    const { name, item_name = name, id, item_id = id, price, quantity } = Object(item);
    const known = plainText(item_id ?? item_name);
    return known ? [{ id: known, name: plainText(item_name), price: numberOf(price), quantity: numberOf(quantity) ?? 1 }] : [];
  });

/**
 * The cart after a commerce event, or the same cart where the event says nothing of it: `view_cart` and `begin_checkout` give the whole
 * cart, adding and removing change it, a purchase empties it.
 */
export function cartAfter(cart: CartFact | undefined, name: string, data: Data): CartFact | undefined {
  const change = { add_to_cart: 1, remove_from_cart: -1 }[name];
  if (!change && !/^(view_cart|begin_checkout|purchase)$/.test(name)) return cart;
  let items = name === "purchase" ? [] : itemsOf(data);
  if (change) {
    const lines = new Map(cart?.items.map((item) => [item.id, item]));
    for (const item of items) {
      const line = lines.get(item.id);
      const quantity = (line?.quantity ?? 0) + change * item.quantity;
      // An event that takes something away often says no price.
      if (quantity > 0) lines.set(item.id, { ...item, price: item.price ?? line?.price, quantity });
      else lines.delete(item.id);
    }
    items = [...lines.values()];
  }
  let value = 0;
  let count = 0;
  for (const { price = 0, quantity } of items) {
    value += price * quantity;
    count += quantity;
  }
  const given = change || name === "purchase" ? undefined : numberOf(data.value);
  return {
    value: given ?? value,
    currency: plainText(data.currency) ?? cart?.currency,
    count,
    items,
  };
}
