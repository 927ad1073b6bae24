import { black, type Color, mix, white } from "./color.ts";
import { contrast } from "./contrast.ts";

const steps = 40;

/**
 * The colour nearest to `foreground`, on its ways to black and to white, that has at least `ratio` against every background.
 * Where none has, the better of black and white: against one background that is 4.58 or more.
 */
export function repairContrast(foreground: Color, backgrounds: readonly Color[], ratio: number): Color {
  const worst = (color: Color) => Math.min(...backgrounds.map((background) => contrast(color, background)));
  for (let step = 0; step <= steps; step++) {
    for (const end of [black, white]) {
      // What is written is rounded to 8 bits, so the rounded colour is what has to pass.
      const mixed = mix(foreground, end, step / steps);
      const color: Color = [round(mixed[0]), round(mixed[1]), round(mixed[2])];
      if (worst(color) >= ratio) return color;
    }
  }
  return worst(black) > worst(white) ? black : white;
}

function round(part: number): number {
  return Math.round(Math.min(1, Math.max(0, part)) * 255) / 255;
}
