import { describe, expect, test } from "vitest";
import { tinyShop } from "../testing/tinyShop.ts";
import { quoteCart } from "./quote.ts";

describe("a quote", () => {
  test("sums the goods and adds delivery below the free limit", () => {
    const quote = quoteCart(tinyShop(), { lines: [{ id: "cup", quantity: 3 }] });
    expect(quote).toMatchObject({ currency: "USD", count: 3, subtotal: 13.05, discount: 0, delivery: 6, untilFree: 61.95, total: 19.05 });
  });

  test("delivers free from the limit, but never free in haste", () => {
    const cart = { lines: [{ id: "boots.size-40", quantity: 1 }] };
    expect(quoteCart(tinyShop(), cart)).toMatchObject({ delivery: 0, untilFree: 0, total: 90 });
    expect(quoteCart(tinyShop(), cart, "express")).toMatchObject({ delivery: 14, total: 104 });
  });

  test("takes the coupon's tenth off the goods, in whole cents", () => {
    const quote = quoteCart(tinyShop(), { lines: [{ id: "cup", quantity: 1 }], coupon: " yorozu10 " });
    expect(quote).toMatchObject({ subtotal: 4.35, discount: 0.44, coupon: { code: "YOROZU10", accepted: true }, total: 9.91 });
  });

  test("measures the free limit after the reduction", () => {
    const quote = quoteCart(tinyShop(), { lines: [{ id: "cup", quantity: 18 }], coupon: "YOROZU10" });
    expect(quote.subtotal).toBe(78.3);
    expect(quote.delivery).toBe(6);
  });

  test("says that it does not know a coupon, and takes nothing off", () => {
    const quote = quoteCart(tinyShop(), { lines: [{ id: "cup", quantity: 1 }], coupon: "constructor" });
    expect(quote).toMatchObject({ discount: 0, coupon: { code: "CONSTRUCTOR", accepted: false } });
  });

  test("holds no more pieces than there are in stock, and no product that the shop does not have", () => {
    const quote = quoteCart(tinyShop(), {
      lines: [
        { id: "boots.size-42", quantity: 9 },
        { id: "sold-long-ago", quantity: 1 },
      ],
    });
    expect(quote.lines.map(({ id, quantity, variant }) => [id, quantity, variant])).toEqual([["boots.size-42", 2, "EU 42"]]);
  });

  test("of an empty cart is nothing, delivery included", () => {
    expect(quoteCart(tinyShop(), { lines: [] })).toMatchObject({ count: 0, subtotal: 0, delivery: 0, total: 0 });
  });

  test("knows no part of a yen", () => {
    const quote = quoteCart(tinyShop("ja"), { lines: [{ id: "boots.size-42", quantity: 1 }], coupon: "YOROZU10" });
    expect(quote).toMatchObject({ currency: "JPY", discount: 10, delivery: 550, total: 635 });
  });
});
