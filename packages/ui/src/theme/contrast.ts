import type { Color } from "./color.ts";

/** What a part of a colour, 0 to 255, is worth as light, 0 to 1. */
function light(part = 0): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance, 0 (black) to 1 (white), as WCAG 2.2 defines it. */
export function luminance([red, green, blue]: Color): number {
  return 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue);
}

/** Contrast ratio of WCAG 2.2, 1 to 21, whichever of the two is lighter. */
export function contrast(a: Color, b: Color): number {
  const ratio = (luminance(a) + 0.05) / (luminance(b) + 0.05);
  return Math.max(ratio, 1 / ratio);
}
