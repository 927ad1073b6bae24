import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { white } from "./color.ts";
import { contrast } from "./contrast.ts";
import { repairContrast } from "./repair-contrast.ts";

const color = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 255 })));

describe("repairContrast", () => {
  it("leaves a colour that passes as it is", () => {
    expect(repairContrast([29, 27, 24], [white], 4.5)).toEqual([29, 27, 24]);
  });

  it("darkens a pale yellow on white only as far as needed, and keeps its hue", () => {
    const [red = 0, green = 0, blue = 0] = repairContrast([255, 216, 20], [white], 4.5);
    expect(contrast([red, green, blue], white)).toBeGreaterThanOrEqual(4.5);
    expect(contrast([red, green, blue], white)).toBeLessThan(5.5);
    expect(red).toBeGreaterThan(green);
    expect(green).toBeGreaterThan(blue);
  });

  it("always finds at least 4.5 against one background", () => {
    fc.assert(
      fc.property(color, color, (foreground, background) => {
        expect(contrast(repairContrast(foreground, [background], 4.5), background)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it("takes the better end where nothing passes against all", () => {
    expect(
      repairContrast(
        [128, 128, 128],
        [
          [0, 0, 0],
          [60, 60, 60],
        ],
        21,
      ),
    ).toEqual(white);
  });
});
