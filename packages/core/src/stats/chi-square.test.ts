import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chiSquareTail } from "./chi-square.ts";

/** Another way: Simpson's rule over the density, in u = √x, where one degree of freedom has no pole. */
function integrated(x: number, freedom: number): number {
  const half = (number: number): number => (number === 1 ? Math.sqrt(Math.PI) : number === 2 ? 1 : ((number - 2) / 2) * half(number - 2));
  const density = (u: number) => (2 * u ** (freedom - 1) * Math.exp(-(u * u) / 2)) / (2 ** (freedom / 2) * half(freedom));
  const from = Math.sqrt(x);
  const to = Math.max(from, Math.sqrt(freedom)) + 14;
  const steps = 20_000;
  const width = (to - from) / steps;
  let sum = density(from) + density(to);
  for (let step = 1; step < steps; step++) sum += (step % 2 ? 4 : 2) * density(from + step * width);
  return (sum * width) / 3;
}

describe("the tail of the chi-square distribution", () => {
  it.each([
    // Quantiles of the printed tables.
    [3.841458820694124, 1, 0.05],
    [6.634896601021215, 1, 0.01],
    [10.827566170662733, 1, 0.001],
    [5.991464547107979, 2, 0.05],
    [7.814727903251178, 3, 0.05],
    [18.307038053275146, 10, 0.05],
    [124.34211340400407, 100, 0.05],
  ])("beyond %d with %d degrees of freedom is %d", (x, freedom, p) => {
    expect(chiSquareTail(x, freedom) / p).toBeCloseTo(1, 10);
  });

  it("is exp(-x/2) for two degrees of freedom", () => {
    for (const x of [0, 0.01, 1, 3.9, 4.1, 50, 700]) expect(chiSquareTail(x, 2) / Math.exp(-x / 2)).toBeCloseTo(1, 11);
  });

  it("is all of it from 0 on, and nothing at infinity", () => {
    expect(chiSquareTail(0, 3)).toBe(1);
    expect(chiSquareTail(Number.POSITIVE_INFINITY, 3)).toBe(0);
  });

  it("agrees with the integral of the density", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 120, noNaN: true }), fc.integer({ min: 1, max: 12 }), (x, freedom) => {
        expect(chiSquareTail(x, freedom) / integrated(x, freedom)).toBeCloseTo(1, 7);
      }),
      { numRuns: 60 },
    );
  });
});
