import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { studentTQuantile, studentTTail } from "./index.ts";

/**
 * Another way, for whole degrees of freedom: the finite trigonometric sums of Abramowitz and Stegun 26.7.3 (odd) and 26.7.4 (even), which share
 * nothing with a continued fraction.
 */
function summedTail(t: number, freedom: number): number {
  const angle = Math.atan2(t, Math.sqrt(freedom));
  const cosine = Math.cos(angle) ** 2;
  const odd = freedom % 2 === 1;
  let term = odd ? Math.cos(angle) : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k <= freedom - 2; k += 2) {
    term *= ((k - 1) / k) * cosine;
    sum += term;
  }
  const within = odd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
  return (1 - within) / 2;
}

/** And a third: Simpson's rule over the density in t = √ν tan u, where it is a power of a cosine over a finite stretch. */
function integratedTail(t: number, freedom: number): number {
  const density = (u: number) => Math.cos(u) ** (freedom - 1);
  const integral = (from: number, to: number) => {
    const steps = 20_000;
    const width = (to - from) / steps;
    let sum = density(from) + density(to);
    for (let step = 1; step < steps; step++) sum += (step % 2 ? 4 : 2) * density(from + step * width);
    return (sum * width) / 3;
  };
  return integral(Math.atan(t / Math.sqrt(freedom)), Math.PI / 2) / (2 * integral(0, Math.PI / 2));
}

const freedoms = [1, 2, 3, 4, 5, 9, 10, 29, 30, 31, 99, 100, 999, 1000, 9999];

describe("Student's t", () => {
  it.each(freedoms)("with %d degrees of freedom has the tail that a finite sum tells, to 1e-9", (freedom) => {
    for (const t of [0, 0.001, 0.3, 1, 1.5, 1.96, 2.5, 4, 8]) {
      expect(Math.abs(studentTTail(t, freedom) - summedTail(t, freedom))).toBeLessThan(1e-12);
    }
  });

  it("has the tail that the integral of its density tells, with fractions of a degree too", () => {
    const freedom = fc.double({ min: 2, max: 200, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 12, noNaN: true }), freedom, (t, degrees) => {
        expect(Math.abs(studentTTail(t, degrees) - integratedTail(t, degrees))).toBeLessThan(1e-9);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    [0.025, 1, 12.706204736432095],
    [0.025, 2, 4.302652729911275],
    [0.025, 10, 2.2281388519649385],
    [0.025, 30, 2.0422724563012373],
    [0.005, 5, 4.032142983557536],
    [0.05, 120, 1.6576508993552355],
    [0.025, 1e7, 1.9599642216],
  ])("exceeds with probability %d and %d degrees the printed quantile %d", (tail, freedom, t) => {
    expect(studentTQuantile(tail, freedom)).toBeCloseTo(t, 9);
  });

  it("is that of the field guide for 99 degrees", () => {
    expect(studentTQuantile(0.025, 99)).toBeCloseTo(1.984217, 6);
  });

  it("has a quantile that a bisection of the finite sum finds too, to 1e-9", () => {
    fc.assert(
      fc.property(fc.constantFrom(...freedoms), fc.double({ min: 0.001, max: 0.4999, noNaN: true }), (freedom, tail) => {
        let [low, high] = [0, 1e4];
        for (let turn = 0; turn < 100; turn++) {
          const middle = (low + high) / 2;
          if (summedTail(middle, freedom) > tail) low = middle;
          else high = middle;
        }
        expect(Math.abs(studentTQuantile(tail, freedom) / low - 1)).toBeLessThan(1e-9);
      }),
    );
  });

  it("is symmetric, falls with t, and its quantile is its inverse", () => {
    const t = fc.double({ min: -50, max: 50, noNaN: true });
    const freedom = fc.double({ min: 1, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(t, t, freedom, fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (one, other, degrees, tail) => {
        expect(studentTTail(one, degrees) + studentTTail(-one, degrees)).toBeCloseTo(1, 12);
        const [low, high] = one < other ? [one, other] : [other, one];
        expect(studentTTail(low, degrees)).toBeGreaterThanOrEqual(studentTTail(high, degrees) - 1e-15);
        expect(studentTTail(studentTQuantile(tail, degrees), degrees)).toBeCloseTo(tail, 11);
      }),
    );
  });

  it("ends at infinity, and refuses what is no probability or no degree", () => {
    expect([studentTTail(Number.POSITIVE_INFINITY, 3), studentTTail(Number.NEGATIVE_INFINITY, 3)]).toEqual([0, 1]);
    for (const tail of [0, 1, -1, Number.NaN]) expect(() => studentTQuantile(tail, 5)).toThrow(RangeError);
    for (const freedom of [0, 0.5, Number.NaN]) expect(() => studentTQuantile(0.1, freedom)).toThrow(RangeError);
  });
});
