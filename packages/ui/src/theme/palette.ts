import { black, type Color, mix, white } from "./color.ts";
import { luminance } from "./contrast.ts";
import { repairContrast } from "./repair-contrast.ts";

/** The few colours that all others derive from. */
export interface Seeds {
  ink: Color;
  paper: Color;
  accent: Color;
  /** What lies under an inline widget. Default: `paper`. */
  ground?: Color | undefined;
  /** The store's filled button. Default: the accent. */
  button?: { fill: Color; ink: Color } | undefined;
}

const rgb = (hex: number): Color => [(hex >> 16) / 255, ((hex >> 8) & 255) / 255, (hex & 255) / 255];

/** Noren's own colours. */
export const paperLight: Seeds = { ink: rgb(0x1d1b18), paper: rgb(0xfffdfa), accent: rgb(0x8a2f2b) };
export const paperDark: Seeds = { ink: rgb(0xf3efe8), paper: rgb(0x1f1d1a), accent: rgb(0xe79a8d) };

/** Whether a ground is dark: white stands out from it more than black does. */
export function isDark(ground: Color): boolean {
  return luminance(ground) < 0.179;
}

/**
 * Every colour token. Text has at least 4.5 against each surface that it may stand on, control edges 3 (WCAG 2.2, 1.4.3 and 1.4.11),
 * provided that black or white has 7 against `paper` and `ground`.
 */
export function palette({ ink, paper, accent, ground = paper, button }: Seeds): { [token: string]: Color } {
  const dark = isDark(paper);
  const paper2 = mix(paper, ink, dark ? 0.055 : 0.04);
  const soft = mix(paper, accent, dark ? 0.13 : 0.09);
  const surfaces = [paper, paper2, soft, ground];
  const text = (color: Color) => repairContrast(color, surfaces, 4.5);
  const clear = text(ink);
  const strong = text(accent);
  const onAccent = repairContrast(dark ? mix(strong, black, 0.84) : white, [strong], 4.5);
  return {
    ink: clear,
    "ink-2": text(mix(clear, paper, 0.28)),
    "ink-3": text(mix(clear, paper, 0.36)),
    paper,
    "paper-2": paper2,
    line: mix(mix(paper, clear, 0.11), accent, 0.03),
    edge: repairContrast(mix(clear, paper, 0.5), surfaces, 3),
    accent: strong,
    "accent-ink": onAccent,
    "accent-soft": soft,
    button: button?.fill ?? strong,
    "button-ink": button ? repairContrast(button.ink, [button.fill], 4.5) : onAccent,
    ok: text(rgb(dark ? 0x8fcbb0 : 0x2f6b4f)),
    sale: text(rgb(dark ? 0xf0a58f : 0xa2361f)),
  };
}
