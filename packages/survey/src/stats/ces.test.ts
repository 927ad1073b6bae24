import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ces, deviationOf, isCesAnswer, meanInterval, momentsOf, momentsOfSpread } from "./index.ts";

describe("the customer effort score", () => {
  it("of the published counts has the published figures", () => {
    const found = ces([2, 3, 5, 10, 20, 35, 25]);
    expect(found).toMatchObject({ n: 100, mean: 5.48, easy: 80, share: 80 });
    expect(found?.deviation).toBeCloseTo(1.424745, 6);
    expect(found?.interval?.low).toBeCloseTo(5.1973, 6);
    expect(found?.interval?.high).toBeCloseTo(5.7627, 6);
    expect(found?.shareInterval.low).toBeCloseTo(71.1171, 4);
    expect(found?.shareInterval.high).toBeCloseTo(86.6633, 4);
  });

  it("has a mean but no spread with one answer, and nothing without", () => {
    const one = ces([0, 0, 0, 0, 0, 1, 0]);
    expect(one).toMatchObject({ n: 1, mean: 6, share: 100 });
    expect(one).not.toHaveProperty("interval");
    expect(one).not.toHaveProperty("deviation");
    expect(ces([0, 0, 0, 0, 0, 0, 0])).toBeUndefined();
  });

  it("clips its interval to the scale", () => {
    const found = ces([0, 0, 0, 0, 0, 1, 1]);
    expect(found?.interval?.high).toBe(7);
    expect(found?.interval?.low).toBe(1);
  });

  it.each([0, 8, 5.5, "7", null])("does not count %j", (answer) => {
    expect(isCesAnswer(answer)).toBe(false);
  });
});

describe("the moments of a sample", () => {
  it("are the same in one pass, from a spread, and by their definition, to 1e-9", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 400 }), (answers) => {
        const mean = answers.reduce((sum, answer) => sum + answer, 0) / answers.length;
        const squares = answers.reduce((sum, answer) => sum + (answer - mean) ** 2, 0);
        const spread = [1, 2, 3, 4, 5, 6, 7].map((step) => answers.filter((answer) => answer === step).length);
        for (const found of [momentsOf(answers), momentsOfSpread(spread, 1)]) {
          expect(found.n).toBe(answers.length);
          expect(found.mean).toBeCloseTo(mean, 10);
          expect(found.squares).toBeCloseTo(squares, 9);
          const interval = meanInterval(found);
          expect(interval?.low).toBeLessThanOrEqual(mean + 1e-9);
          expect(interval?.high).toBeGreaterThanOrEqual(mean - 1e-9);
        }
      }),
    );
  });

  it("keep a small spread far from nought", () => {
    expect(deviationOf(momentsOf([1e9 + 1, 1e9 + 2, 1e9 + 3]))).toBeCloseTo(1, 9);
    expect(deviationOf(momentsOf([5]))).toBeUndefined();
  });
});
