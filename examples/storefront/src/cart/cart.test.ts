import { describe, expect, test } from "vitest";
import { addLine, countPieces, emptyCart, parseCart, setCoupon, setQuantity } from "./cart.ts";

describe("a cart", () => {
  test("holds one line for each variant, however often it is added", () => {
    const cart = addLine(addLine(addLine(emptyCart, "cup", 1), "boots", 2), "cup", 3);
    expect(cart.lines).toEqual([
      { id: "cup", quantity: 4 },
      { id: "boots", quantity: 2 },
    ]);
    expect(countPieces(cart)).toBe(6);
  });

  test("takes ten pieces of a thing at most", () => {
    expect(addLine(addLine(emptyCart, "cup", 8), "cup", 8).lines).toEqual([{ id: "cup", quantity: 10 }]);
    expect(setQuantity(addLine(emptyCart, "cup", 1), "cup", 99).lines).toEqual([{ id: "cup", quantity: 10 }]);
  });

  test("loses a line whose quantity falls below one", () => {
    expect(setQuantity(addLine(emptyCart, "cup", 2), "cup", 0).lines).toEqual([]);
  });

  test("keeps its coupon when lines change, and loses it when asked", () => {
    const cart = addLine(setCoupon(emptyCart, "TEN"), "cup", 1);
    expect(cart.coupon).toBe("TEN");
    expect("coupon" in setCoupon(cart, undefined)).toBe(false);
  });
});

describe("a stored cart", () => {
  test("comes back as it was", () => {
    const cart = setCoupon(addLine(emptyCart, "cup", 2), "TEN");
    expect(parseCart(JSON.stringify(cart))).toEqual(cart);
  });

  test.each([null, "", "{", "[]", "7", '{"lines":7}'])("is empty when the text is %j", (text) => {
    expect(parseCart(text)).toEqual({ lines: [] });
  });

  test("leaves out lines that are not lines", () => {
    const text = JSON.stringify({
      lines: [{ id: "cup", quantity: 1 }, { id: 7, quantity: 1 }, { id: "a", quantity: 0.5 }, { id: "b", quantity: -1 }, null],
      coupon: 7,
    });
    expect(parseCart(text)).toEqual({ lines: [{ id: "cup", quantity: 1 }] });
  });
});
