import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csat, isCsatAnswer, spreadOf, wilson } from "./index.ts";
import { z95 } from "./z95.ts";

describe("customer satisfaction", () => {
  it.each([
    [80, 100, 71.1171, 86.6633],
    [8, 10, 49.0162, 94.3318],
    [10, 10, 72.2467, 100],
    [0, 10, 0, 27.7533],
  ])("of %d satisfied among %d has the published interval", (satisfied, n, low, high) => {
    const found = csat([n - satisfied, 0, 0, satisfied, 0]);
    expect(found).toMatchObject({ n, satisfied, score: (100 * satisfied) / n });
    expect(found?.interval.low).toBeCloseTo(low, 4);
    expect(found?.interval.high).toBeCloseTo(high, 4);
    expect(csat([0, 0, n - satisfied, 0, satisfied])).toEqual(found);
  });

  it("is undefined, not zero, without answers", () => {
    expect([csat([0, 0, 0, 0, 0]), wilson(0, 0)]).toEqual([undefined, undefined]);
  });

  it.each([0, 6, 4.5, "5", null, undefined])("does not take %j", (answer) => {
    expect(isCsatAnswer(answer)).toBe(false);
    expect(() => spreadOf([answer], 1, 5)).toThrow("a whole number from 1 to 5");
  });
});

describe("Wilson's interval", () => {
  const counts = fc.nat(20_000).chain((n) =>
    fc.tuple(
      fc.nat(n + 1).map((k) => Math.min(k, n + 1)),
      fc.constant(n + 1),
    ),
  );

  it("has the ends at which the score test is just not rejected, to 1e-9", () => {
    fc.assert(
      fc.property(counts, ([successes, n]) => {
        const p = successes / n;
        const found = wilson(successes, n);
        // The limits solve (p − π)² = z² π (1 − π) / n: found by halving, not by the formula.
        const limit = (from: number, to: number) => {
          let [inside, outside] = [from, to];
          for (let turn = 0; turn < 200; turn++) {
            const middle = (inside + outside) / 2;
            if ((p - middle) ** 2 <= (z95 * z95 * middle * (1 - middle)) / n) inside = middle;
            else outside = middle;
          }
          return inside;
        };
        expect(Math.abs((found?.low ?? 9) - limit(p, 0))).toBeLessThan(1e-9);
        expect(Math.abs((found?.high ?? 9) - limit(p, 1))).toBeLessThan(1e-9);
      }),
    );
  });

  it("stays within 0 and 1, holds the share and its own centre, mirrors, and grows with the share", () => {
    fc.assert(
      fc.property(counts, ([successes, n]) => {
        const [found, mirrored, more] = [wilson(successes, n), wilson(n - successes, n), wilson(Math.min(n, successes + 1), n)];
        if (!found || !mirrored || !more) throw new Error("no interval");
        expect(found.low).toBeGreaterThanOrEqual(0);
        expect(found.high).toBeLessThanOrEqual(1);
        expect(found.low).toBeLessThanOrEqual(Math.min(found.centre, successes / n));
        expect(found.high).toBeGreaterThanOrEqual(Math.max(found.centre, successes / n));
        expect(mirrored.low).toBeCloseTo(1 - found.high, 12);
        expect(more.low).toBeGreaterThanOrEqual(found.low);
        expect(more.high).toBeGreaterThanOrEqual(found.high);
      }),
    );
  });
});
