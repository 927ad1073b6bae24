import type { Color } from "./color.ts";

export interface ParsedColor {
  color: Color;
  /** 0 lets everything through, 1 nothing. */
  alpha: number;
}

/** A colour of one of the forms in which browsers give computed colours of sRGB: `rgb()`, `rgba()` and `color(srgb …)`. `undefined` for any other. */
export function parseColor(value: string): ParsedColor | undefined {
  const [, form, rest] = /^(rgba?|color)\((?:srgb )?([-\d.e, /]+)\)$/.exec(value) ?? [];
  const parts = rest?.split(/[, /]+/).map(Number) ?? [];
  const [alpha = 1] = parts.splice(3);
  if (parts.length < 3 || ![alpha, ...parts].every(Number.isFinite)) return undefined;
  return { color: parts.map((part) => Math.round(Math.min(255, Math.max(0, form === "color" ? part * 255 : part)))), alpha };
}
