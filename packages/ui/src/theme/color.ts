/** A colour of sRGB: red, green and blue, each 0–255. */
export type Color = readonly number[];

export const black: Color = [0, 0, 0];
export const white: Color = [255, 255, 255];

/** The colour between two in sRGB, in whole steps as a browser draws it: `share` 0 is `from`, 1 is `to`. */
export function mix(from: Color, to: Color, share: number): Color {
  return from.map((part, index) => Math.round(part + ((to[index] ?? 0) - part) * share));
}
