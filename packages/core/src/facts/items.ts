import type { Json } from "../events/event.ts";
import type { CartFact } from "./facts.ts";

type Data = { readonly [key: string]: Json };

/** The items of a commerce event, in GA4's fields. Prices come as numbers or as text in the wild. */
export function itemsOf(data: Data): CartFact["items"] {
  if (!Array.isArray(data.items)) return [];
  return data.items.flatMap((item) => {
    if (typeof item !== "object" || item === null || Array.isArray(item)) return [];
    const id = item.item_id ?? item.item_name;
    if (id === undefined || id === null) return [];
    const price = Number(item.price ?? Number.NaN);
    const name = item.item_name;
    return [
      {
        id: `${id}`,
        ...(typeof name === "string" && { name }),
        ...(Number.isFinite(price) && { price }),
        quantity: Number(item.quantity ?? 1) || 0,
      },
    ];
  });
}

const total = (items: CartFact["items"]): number => items.reduce((sum, { price = 0, quantity }) => sum + price * quantity, 0);

function cartOf(items: CartFact["items"], currency: string | undefined, value = total(items)): CartFact {
  const count = items.reduce((sum, { quantity }) => sum + quantity, 0);
  return { value, ...(currency && { currency }), count, items };
}

/**
 * The cart after a commerce event, or the same cart where the event says nothing of it: `view_cart` and `begin_checkout` give the whole
 * cart, adding and removing change it, a purchase empties it.
 */
export function cartAfter(cart: CartFact | undefined, name: string, data: Data): CartFact | undefined {
  const items = itemsOf(data);
  const currency = typeof data.currency === "string" ? data.currency : cart?.currency;
  const value = Number(data.value ?? Number.NaN);
  switch (name) {
    case "view_cart":
    case "begin_checkout":
      return cartOf(items, currency, Number.isFinite(value) ? value : undefined);
    case "add_to_cart":
    case "remove_from_cart": {
      const sign = name === "add_to_cart" ? 1 : -1;
      const lines = new Map((cart?.items ?? []).map((item) => [item.id, item]));
      for (const item of items) {
        const quantity = (lines.get(item.id)?.quantity ?? 0) + sign * item.quantity;
        if (quantity > 0) lines.set(item.id, { ...lines.get(item.id), ...item, quantity });
        else lines.delete(item.id);
      }
      return cartOf([...lines.values()], currency);
    }
    case "purchase":
      return cartOf([], currency);
    default:
      return cart;
  }
}
