import fc from "fast-check";
import { expect, test } from "vitest";
import { reductionOf, reservedHeights, subjectOf } from "./logic.ts";

test("a reduction is never written greater than it is, and by less than one percent smaller", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 100_000 }), (price, listPrice) => {
      const reduction = reductionOf({ id: "a", name: "", url: "/", currency: "USD", price, listPrice });
      const real = 1 - price / listPrice;
      expect(reduction).toBeGreaterThanOrEqual(0);
      expect(reduction).toBeLessThanOrEqual(Math.max(0, real) + 1e-8);
      if (real > 0) expect(real - reduction).toBeLessThan(0.01 + 1e-8);
    }),
  );
});

test("20 % off is written as 20 %", () => {
  for (const listPrice of [5, 35, 12.5, 99.95, 1000]) {
    expect(reductionOf({ id: "a", name: "", url: "/", currency: "USD", price: listPrice * 0.8, listPrice })).toBe(0.2);
  }
});

test("without facts there is no subject", () => {
  const facts = {
    page: { type: "home", url: "", path: "", title: "", language: "", referrer: "", fromSearch: false },
    device: { type: "phone" },
    consent: { storage: false, analytics: false, personalisation: false, marketing: false },
  } as const;
  expect(subjectOf({ kind: "related" }, facts)).toEqual([]);
  expect(subjectOf({ kind: "recently-viewed" }, facts)).toEqual([]);
});

test("the button needs a taller box", () => {
  expect(reservedHeights({ addToCart: true }).wide).toBeGreaterThan(reservedHeights({}).wide);
});
