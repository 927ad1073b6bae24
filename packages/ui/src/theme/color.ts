/** A colour of sRGB: red, green and blue, each 0–1. */
export type Color = readonly [red: number, green: number, blue: number];

export const black: Color = [0, 0, 0];
export const white: Color = [1, 1, 1];

/** The colour between two in sRGB: `share` 0 is `from`, 1 is `to`. */
export function mix(from: Color, to: Color, share: number): Color {
  const between = (a: number, b: number) => a + (b - a) * share;
  return [between(from[0], to[0]), between(from[1], to[1]), between(from[2], to[2])];
}

/** `#rrggbb`; parts outside of 0–1 are cut. */
export function formatColor(color: Color): string {
  return `#${color.map((part) => (256 + Math.round(Math.min(1, Math.max(0, part)) * 255)).toString(16).slice(1)).join("")}`;
}
