import { black, type Color, mix, white } from "./color.ts";
import { luminance } from "./contrast.ts";
import { repairContrast } from "./repair-contrast.ts";

/** The few colours that all others derive from. */
export interface Seeds {
  ink: Color;
  paper: Color;
  accent: Color;
  /** What lies under an inline widget. */
  ground: Color;
  /** What lies under a launcher. Default: `ground`. */
  page?: Color | undefined;
  /** The store's filled button. Default: the accent. */
  button?: { fill: Color; ink: Color } | undefined;
}

/** Whether a ground is dark: white stands out from it more than black does. */
export function isDark(ground: Color): boolean {
  return luminance(ground) < 0.179;
}

/**
 * Every colour token. Text has at least 4.5 against each surface that it may stand on, control edges 3 (WCAG 2.2, 1.4.3 and 1.4.11),
 * provided that black or white has 7 against `paper` and `ground`.
 */
export function palette({ ink, paper, accent, ground, page = ground, button }: Seeds): { [token: string]: Color } {
  const dark = isDark(paper);
  const soft = mix(paper, accent, dark ? 0.13 : 0.09);
  const second = mix(paper, ink, 0.045);
  const grounds = [paper, second, soft, ground];
  const on = (color: Color, ratio = 4.5) => repairContrast(color, grounds, ratio);
  const clear = on(ink);
  const strong = on(accent);
  const onStrong = repairContrast(dark ? mix(strong, black, 0.84) : white, [strong], 4.5);
  const { fill, ink: label } = button ?? { fill: strong, ink: onStrong };
  return {
    ink: clear,
    "ink-2": on(mix(clear, paper, 0.28)),
    "ink-3": on(mix(clear, paper, 0.36)),
    paper,
    "paper-2": second,
    line: mix(paper, clear, 0.13),
    edge: on(mix(clear, paper, 0.5), 3),
    accent: strong,
    "accent-ink": onStrong,
    "accent-soft": soft,
    button: fill,
    // Where no colour stands out from both, it stands out from the widget: a dark one that was asked for on a bright page.
    "button-edge": on(repairContrast(fill, [...grounds, page], 3), 3),
    "button-ink": repairContrast(label, [fill], 4.5),
    ok: on(dark ? [143, 203, 176] : [47, 107, 79]),
    sale: on(dark ? [240, 165, 143] : [162, 54, 31]),
  };
}
