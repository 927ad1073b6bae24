import { describe, expect, it } from "vitest";
import { cartAfter, itemsOf } from "./items.ts";

const mug = { item_id: "mug", item_name: "Mug", price: 12, quantity: 2 };
const bowl = { item_id: "bowl", price: "20.5" };

describe("itemsOf", () => {
  it("reads GA4's items, prices as numbers or as text, one piece where no quantity is given", () => {
    expect(itemsOf({ items: [mug, bowl] })).toEqual([
      { id: "mug", name: "Mug", price: 12, quantity: 2 },
      { id: "bowl", name: undefined, price: 20.5, quantity: 1 },
    ]);
  });

  it("takes a name for the id where there is none, and a number as its text", () => {
    expect(itemsOf({ items: [{ item_name: "Mug" }, { item_id: 7 }] }).map(({ id }) => id)).toEqual(["Mug", "7"]);
  });

  it("takes the fields that Google's older tags had, behind those of GA4", () => {
    expect(itemsOf({ items: [{ id: "m", name: "Mug", price: "1,980.00" }] })).toEqual([{ id: "m", name: "Mug", price: 1980, quantity: 1 }]);
    expect(itemsOf({ items: [{ item_id: "mug", id: "m", item_name: "Mug", name: "m" }] })).toMatchObject([{ id: "mug", name: "Mug" }]);
  });

  it("passes over what is no item", () => {
    expect(itemsOf({ items: [null, "mug", {}, { item_id: null }] })).toEqual([]);
    expect(itemsOf({})).toEqual([]);
  });
});

describe("cartAfter", () => {
  const cart = cartAfter(undefined, "add_to_cart", { currency: "USD", items: [mug] });

  it("begins with the first piece", () => {
    expect(cart).toEqual({ value: 24, currency: "USD", count: 2, items: [{ id: "mug", name: "Mug", price: 12, quantity: 2 }] });
  });

  it("adds pieces of what is in it, and other lines behind", () => {
    const after = cartAfter(cart, "add_to_cart", { items: [{ ...mug, quantity: 1 }, bowl] });
    expect(after).toMatchObject({ value: 56.5, currency: "USD", count: 4 });
    expect(after?.items.map(({ id, quantity }) => [id, quantity])).toEqual([
      ["mug", 3],
      ["bowl", 1],
    ]);
  });

  it("takes pieces out, and the line with the last", () => {
    expect(cartAfter(cart, "remove_from_cart", { items: [{ ...mug, quantity: 1 }] })).toMatchObject({ value: 12, count: 1 });
    // An event that says no price leaves the one that is known.
    expect(cartAfter(cart, "remove_from_cart", { items: [{ item_id: "mug" }] })).toMatchObject({ value: 12, count: 1 });
    expect(cartAfter(cart, "remove_from_cart", { items: [{ ...mug, quantity: 5 }, bowl] })).toMatchObject({
      value: 0,
      count: 0,
      items: [],
    });
  });

  it.each(["view_cart", "begin_checkout"])("takes the whole cart from %s, with the value that the store gives", (name) => {
    expect(cartAfter(cart, name, { value: "19", currency: "EUR", items: [bowl] })).toMatchObject({ value: 19, currency: "EUR", count: 1 });
    expect(cartAfter(cart, name, { items: [bowl] })).toMatchObject({ value: 20.5 });
  });

  it("is empty after a purchase", () => {
    expect(cartAfter(cart, "purchase", { value: 24, items: [mug] })).toEqual({ value: 0, currency: "USD", count: 0, items: [] });
  });

  it("is the same after anything else", () => {
    expect(cartAfter(cart, "view_item", { items: [bowl] })).toBe(cart);
    expect(cartAfter(undefined, "search", {})).toBeUndefined();
  });
});
