import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseColor } from "./parse-color.ts";

describe("parseColor", () => {
  it.each([
    ["rgb(29, 27, 24)", [29, 27, 24], 1],
    ["rgb(29 27 24)", [29, 27, 24], 1],
    ["rgba(0, 0, 0, 0)", [0, 0, 0], 0],
    ["rgba(10, 20, 30, 0.5)", [10, 20, 30], 0.5],
    ["rgb(10 20 30 / 0.25)", [10, 20, 30], 0.25],
    ["color(srgb 1 0.5 0)", [255, 128, 0], 1],
    ["color(srgb 0.2 0.4 0.6 / 0.8)", [51, 102, 153], 0.8],
    ["color(srgb -0.1 1.2 1e-5)", [0, 255, 0], 1],
  ])("reads %s", (value, color, alpha) => {
    expect(parseColor(value)).toEqual({ color, alpha });
  });

  it.each([
    "",
    "transparent",
    "teal",
    "#8a2f2b",
    "hsl(20 30% 40%)",
    "oklch(0.6 0.1 20)",
    "color(display-p3 1 0 0)",
    "rgb(1, 2)",
    "rgb(none 2 3)",
    "rgb(1 2 e)",
    "rgb(1, 2, 3) url(x)",
  ])("does not guess at %j", (value) => {
    expect(parseColor(value)).toBeUndefined();
  });

  it("gives back every colour that a browser writes", () => {
    const part = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.tuple(part, part, part), (color) => {
        expect(parseColor(`rgb(${color.join(", ")})`)?.color).toEqual(color);
      }),
    );
  });

  it("never throws and never gives a part outside of 0–255", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^(rgba?|color)\((srgb )?[-\d.e, /]*\)$/)), (value) => {
        for (const part of parseColor(value)?.color ?? []) expect(part).toSatisfy((one: number) => one >= 0 && one <= 255);
      }),
    );
  });
});
