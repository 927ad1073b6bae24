import { black, type Color, mix, white } from "./color.ts";
import { contrast } from "./contrast.ts";
import { isDark, palette } from "./palette.ts";
import type { StoreLook } from "./read-store.ts";

/** What the merchant set, in the configuration or as `--noren-*` on the page. */
export interface Overrides {
  ink?: Color | undefined;
  paper?: Color | undefined;
  accent?: Color | undefined;
  /** A length of CSS. */
  radius?: string | undefined;
  font?: string | undefined;
}

/** Whether a theme is dark: by what the merchant set, by the ground, by the store's text, in this order; `undefined` if none tells. */
export function themeIsDark({ paper }: Overrides, look: StoreLook, scheme?: "light" | "dark"): boolean | undefined {
  if (scheme && !paper) return scheme === "dark";
  const ground = paper ?? look.ground;
  return ground ? isDark(ground) : look.ink && !isDark(look.ink);
}

/** CSS values by token, from what the store looks like (nothing, for `paper`) and what its merchant set. */
export function themeTokens(dark: boolean, look: StoreLook, own: Overrides): { [token: string]: string | Color } {
  const { ground, button } = look;
  // A ground between light and dark leaves no room for text of several strengths, and one of the other scheme none at all.
  const usable = ground && contrast(ground, dark ? white : black) > 7;
  const paper = own.paper ?? (usable ? mix(ground, white, dark ? 0.05 : 0.7) : dark ? [31, 29, 26] : [255, 253, 250]);
  const ink = own.ink ?? (usable || !ground ? look.ink : undefined) ?? (dark ? [243, 239, 232] : [29, 27, 24]);
  const radius = own.radius ?? `${Math.min(2 * (button?.radius ?? 7), 14)}px`;
  return {
    ...palette({
      paper,
      ink,
      accent: own.accent ?? look.accent ?? (dark ? [231, 154, 141] : [138, 47, 43]),
      ground: usable ? ground : paper,
      page: ground,
      button: own.accent ? undefined : button,
    }),
    // Where text would not stand out from the page, what stands in it brings its own paper.
    ground: usable ? "#0000" : paper,
    radius,
    "radius-s": `calc(${radius}*.65)`,
    "radius-b": own.radius ?? `${button?.radius ?? 999}px`,
    shadow: "0 1px 2px #0000000f,0 14px 36px -8px #0000004d",
    font: `${own.font ?? look.font ?? "system-ui"},"Hiragino Sans","Noto Sans JP",sans-serif`,
    motion: "200ms cubic-bezier(.2,.7,.2,1)",
  };
}
