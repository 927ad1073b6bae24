import type { Color } from "./color.ts";

const weights = [0.2126, 0.7152, 0.0722];

/** Relative luminance, 0 (black) to 1 (white), as WCAG 2.2 defines it. */
export function luminance(color: Color): number {
  return weights.reduce((sum, weight, index) => {
    const part = (color[index] ?? 0) / 255;
    return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  }, 0);
}

/** Contrast ratio of WCAG 2.2, 1 to 21, whichever of the two is lighter. */
export function contrast(a: Color, b: Color): number {
  const ratio = (luminance(a) + 0.05) / (luminance(b) + 0.05);
  return Math.max(ratio, 1 / ratio);
}
