import type { Json } from "../events/event.ts";
import type { CartFact, LineFact, ProductFact } from "./facts.ts";
import { itemOf } from "./item-of.ts";

export interface CartChange {
  name: "add_to_cart" | "remove_from_cart";
  data: { [key: string]: Json };
}

function sum(lines: readonly LineFact[], of: (line: LineFact) => number): number {
  let total = 0;
  for (const line of lines) total += of(line);
  return total;
}

/** Pieces that `to` holds and `from` does not. Lines of one product count together. */
function grown(from: readonly LineFact[], to: readonly LineFact[]): LineFact[] {
  const pieces = (lines: readonly LineFact[], id: string) =>
    sum(
      lines.filter((line) => line.id === id),
      ({ quantity }) => quantity,
    );
  return to.flatMap((line, index) => {
    const quantity = pieces(to, line.id) - pieces(from, line.id);
    return quantity > 0 && to.findIndex(({ id }) => id === line.id) === index ? [{ ...line, quantity }] : [];
  });
}

/**
 * What happened between two readings of a cart. Where one has no lines, or both name their products differently, only the count tells; pieces
 * that came are then of the `product` in view if the value does not gainsay it, and of an unknown product otherwise.
 */
export function cartChanges(before: CartFact, after: CartFact, product?: ProductFact): CartChange[] {
  const known =
    !before.count || !after.count
      ? before.items.length + after.items.length > 0
      : before.items.some(({ id }) => after.items.some((line) => line.id === id));
  const sides = [
    ["add_to_cart", before, after],
    ["remove_from_cart", after, before],
  ] as const;
  return sides.flatMap(([name, less, more]) => {
    const count = more.count - less.count;
    const lines = known ? grown(less.items, more.items) : [];
    if (known ? !lines.length : count <= 0) return [];
    const difference = more.value - less.value;
    const worth = (product?.price ?? 0) * count;
    if (!known && name === "add_to_cart" && product && (!more.value || !worth || Math.abs(worth - difference) < 0.01 * worth))
      lines.push({ ...product, quantity: count });
    const value = known ? sum(lines, ({ price = 0, quantity }) => price * quantity) : difference;
    const currency = after.currency ?? before.currency;
    return [{ name, data: { ...(currency && { currency }), ...(value > 0 && { value }), items: lines.map(itemOf) } }];
  });
}

export { cartChanges as default };
