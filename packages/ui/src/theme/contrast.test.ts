import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { black, white } from "./color.ts";
import { contrast, luminance } from "./contrast.ts";

const color = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 255 })));

describe("contrast", () => {
  it("is 21 between black and white and 1 between equals", () => {
    expect(contrast(black, white)).toBeCloseTo(21, 10);
    expect(contrast([120, 60, 10], [120, 60, 10])).toBe(1);
  });

  it.each([
    [[118, 118, 118], 4.54],
    [[119, 119, 119], 4.48],
    [[255, 0, 0], 3.99],
    [[0, 0, 255], 8.59],
  ])("of %j against white is the published figure", (other, figure) => {
    expect(contrast(other, white)).toBeCloseTo(figure, 1);
  });

  it("does not depend on the order and stays within 1 and 21", () => {
    fc.assert(
      fc.property(color, color, (a, b) => {
        expect(contrast(a, b)).toBeCloseTo(contrast(b, a), 10);
        expect(contrast(a, b)).toBeGreaterThanOrEqual(1);
        expect(contrast(a, b)).toBeLessThanOrEqual(21.000001);
      }),
    );
  });

  it("rises with luminance, which lies within 0 and 1", () => {
    fc.assert(fc.property(color, (a) => luminance(a) >= luminance(black) && luminance(a) <= luminance(white) + 1e-9));
  });
});
