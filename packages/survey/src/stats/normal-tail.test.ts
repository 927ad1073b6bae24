import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalTail } from "./index.ts";
import { z95 } from "./z95.ts";

/** Another way: Simpson's rule over the density. */
function integrated(z: number): number {
  const steps = 20_000;
  const width = 14 / steps;
  const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  let sum = density(z) + density(z + 14);
  for (let step = 1; step < steps; step++) sum += (step % 2 ? 4 : 2) * density(z + step * width);
  return (sum * width) / 3;
}

describe("the tail of the normal distribution", () => {
  it("beyond the quantile of 95 % is 2.5 %", () => {
    expect(normalTail(z95)).toBeCloseTo(0.025, 15);
    expect(normalTail(0)).toBe(0.5);
    expect(normalTail(Number.POSITIVE_INFINITY)).toBe(0);
    expect(normalTail(Number.NEGATIVE_INFINITY)).toBe(1);
  });

  it("agrees with the integral of the density to nine digits, and mirrors", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 20, noNaN: true }), (z) => {
        expect(Math.abs(normalTail(z) / integrated(z) - 1)).toBeLessThan(1e-9);
        expect(normalTail(-z) + normalTail(z)).toBeCloseTo(1, 15);
      }),
    );
  });
});
