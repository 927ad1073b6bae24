import type { Color } from "./color.ts";

export interface ParsedColor {
  color: Color;
  /** 0 lets everything through, 1 nothing. */
  alpha: number;
}

const forms =
  /^(?:#([\da-f]{2})([\da-f]{2})([\da-f]{2})|(rgba?\(|color\(srgb )([-\d.e]+)[ ,]+([-\d.e]+)[ ,]+([-\d.e]+)(?:[ ,/]+([\d.e-]+))?\))$/i;

/**
 * A colour of one of the forms in which browsers give computed colours of sRGB, `rgb()`, `rgba()` and `color(srgb …)`, or of the form `#rrggbb`.
 * `undefined` for any other.
 */
export function parseColor(value: string): ParsedColor | undefined {
  const match = forms.exec(value);
  if (!match) return undefined;
  const part = (index: number) =>
    match[4] ? Number(match[index + 4]) / (match[4] === "color(srgb " ? 1 : 255) : Number.parseInt(match[index] ?? "", 16) / 255;
  const color: Color = [part(1), part(2), part(3)];
  const alpha = Number(match[8] ?? 1);
  return [...color, alpha].every(Number.isFinite) ? { color, alpha } : undefined;
}
