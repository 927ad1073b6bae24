import fc from "fast-check";
import { expect, test } from "vitest";
import { yenForDollar, yenPrice } from "./yenPrice.ts";

test.each([
  [5.97, 900],
  [6.75, 980],
  [18.99, 2780],
  [65, 9780],
  [310, 46_800],
  [1299, 194_800],
])("$%d is ¥%d on the tag", (dollars, yen) => {
  expect(yenPrice(dollars)).toBe(yen);
});

test("no tag is further than a tenth from the exact price, once it is a hundred yen", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.7, max: 10_000, noNaN: true }), (dollars) => {
      const exact = dollars * yenForDollar;
      expect(Math.abs(yenPrice(dollars) - exact)).toBeLessThanOrEqual(exact / 10);
    }),
  );
});

test("a higher price in dollars never has a lower tag", () => {
  const cents = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(cents, cents, (a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a];
      expect(yenPrice(low / 100)).toBeLessThanOrEqual(yenPrice(high / 100));
    }),
  );
});
