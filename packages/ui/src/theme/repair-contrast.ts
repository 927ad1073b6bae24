import { black, type Color, mix, white } from "./color.ts";
import { contrast } from "./contrast.ts";

/**
 * The colour nearest to `foreground`, on its ways to black and to white, that has at least `ratio` against every background.
 * Where none has, the better of black and white: against one background that is 4.58 or more.
 */
export function repairContrast(foreground: Color, backgrounds: readonly Color[], ratio: number): Color {
  const worst = (color: Color) => Math.min(...backgrounds.map((background) => contrast(color, background)));
  for (let share = 0; share <= 1; share += 1 / 32) {
    for (const end of [black, white]) {
      const color = mix(foreground, end, share);
      if (worst(color) >= ratio) return color;
    }
  }
  return worst(black) > worst(white) ? black : white;
}
