import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cartChanges } from "./cart-changes.ts";
import type { CartFact } from "./facts.ts";
import { cartAfter } from "./items.ts";

const lines = (pieces: { [id: string]: number }): CartFact => {
  const items = Object.entries(pieces).flatMap(([id, quantity]) => (quantity ? [{ id, price: id.length * 5, quantity }] : []));
  return {
    value: items.reduce((sum, { price, quantity }) => sum + price * quantity, 0),
    currency: "USD",
    count: items.reduce((sum, { quantity }) => sum + quantity, 0),
    items,
  };
};
const bare = (count: number, value = 0): CartFact => ({ count, value, items: [] });
const mug = { id: "mug", name: "Mug", price: 12 };

describe("cartChanges", () => {
  it("tells pieces that came and pieces that went, in GA4's fields", () => {
    expect(cartChanges(lines({ a: 1, bb: 2 }), lines({ a: 3, bb: 1 }))).toEqual([
      { name: "add_to_cart", data: { currency: "USD", value: 10, items: [{ item_id: "a", price: 5, quantity: 2 }] } },
      { name: "remove_from_cart", data: { currency: "USD", value: 10, items: [{ item_id: "bb", price: 10, quantity: 1 }] } },
    ]);
  });

  it("counts several lines of one product together", () => {
    const two = { ...lines({ a: 1 }), count: 2, items: [...lines({ a: 1 }).items, ...lines({ a: 1 }).items] };
    expect(cartChanges(lines({ a: 1 }), two)).toMatchObject([{ name: "add_to_cart", data: { items: [{ item_id: "a", quantity: 1 }] } }]);
  });

  it("tells changes that turn the cart before into the cart after, and nothing between equal carts", () => {
    const pieces = fc.record({ a: fc.nat(4), bb: fc.nat(4), ccc: fc.nat(4), kept: fc.integer({ min: 1, max: 3 }) });
    fc.assert(
      fc.property(pieces, pieces, (before, after) => {
        const changes = cartChanges(lines(before), lines(after));
        let cart: CartFact | undefined = lines(before);
        for (const { name, data } of changes) cart = cartAfter(cart, name, data);
        const sorted = [...(cart?.items ?? [])].map(({ id, quantity }) => [id, quantity]).sort();
        expect(sorted).toEqual(
          lines(after)
            .items.map(({ id, quantity }) => [id, quantity])
            .sort(),
        );
        expect(cartChanges(lines(after), lines(after))).toEqual([]);
      }),
    );
  });

  it("takes the product in view for the pieces of a cart without lines, where the value agrees or is not known", () => {
    const item = { item_id: "mug", item_name: "Mug", price: 12, quantity: 2 };
    expect(cartChanges(bare(1, 5), bare(3, 29), mug)).toEqual([{ name: "add_to_cart", data: { value: 24, items: [item] } }]);
    expect(cartChanges(bare(1), bare(3), mug)).toMatchObject([{ data: { items: [item] } }]);
    expect(cartChanges(bare(1, 5), bare(3, 105), mug)).toEqual([{ name: "add_to_cart", data: { value: 100, items: [] } }]);
    expect(cartChanges(bare(1), bare(3))).toEqual([{ name: "add_to_cart", data: { items: [] } }]);
  });

  it("knows no product of pieces that went from a cart without lines", () => {
    expect(cartChanges(bare(3, 36), bare(1, 12), mug)).toEqual([{ name: "remove_from_cart", data: { value: 24, items: [] } }]);
  });

  it("takes carts that name no product alike for other names of the same things", () => {
    expect(cartChanges(lines({ a: 2 }), lines({ x: 2 }))).toEqual([]);
    expect(cartChanges(lines({ a: 2 }), lines({ x: 2, y: 1 }))).toMatchObject([{ name: "add_to_cart", data: { items: [] } }]);
  });
});
