import type { ThemeConfig } from "@noren/core";
import { type Color, formatColor, mix, white } from "./color.ts";
import { contrast } from "./contrast.ts";
import { isDark, palette, paperDark, paperLight, type Seeds } from "./palette.ts";
import type { StoreLook } from "./read-store.ts";

/** Colours and lengths that the merchant set, in the configuration or as `--noren-*` on the page. */
export interface Overrides {
  ink?: Color | undefined;
  paper?: Color | undefined;
  accent?: Color | undefined;
  /** px. */
  radius?: number | undefined;
  font?: string | undefined;
}

const systemFont = 'ui-sans-serif,system-ui,"Hiragino Sans","Noto Sans JP","Noto Sans CJK JP","Yu Gothic UI","Noto Sans",sans-serif';

export interface SchemeStyle {
  scheme: "light" | "dark";
  /** CSS values by token, without the `--noren-`. */
  tokens: { [token: string]: string };
}

export interface ThemeStyle {
  always: SchemeStyle;
  /** Where the system's scheme is dark, when the theme follows it. */
  dark?: SchemeStyle;
}

/** All tokens of a theme, from the store looks like (`look`, for `auto`) and what its merchant set. */
export function themeStyle(config: ThemeConfig, look: StoreLook | undefined, own: Overrides = {}): ThemeStyle {
  const scheme = typeof config === "string" ? undefined : config.scheme;
  const style = (dark: boolean): SchemeStyle => ({
    scheme: dark ? "dark" : "light",
    tokens: schemeTokens(dark, look, own, scheme !== undefined),
  });
  if (own.paper) return { always: style(isDark(own.paper)) };
  if (scheme) return { always: style(scheme === "dark") };
  if (look) return { always: style(look.ground ? isDark(look.ground) : look.ink ? !isDark(look.ink) : false) };
  return { always: style(false), dark: style(true) };
}

function schemeTokens(dark: boolean, look: StoreLook | undefined, own: Overrides, forced: boolean): { [token: string]: string } {
  const base = dark ? paperDark : paperLight;
  const ground = look?.ground;
  // A ground between light and dark leaves no room for text of every strength; nor is one of the other scheme wanted.
  const usable = ground && isDark(ground) === dark && contrast(ground, white) > 7 !== contrast(ground, [0, 0, 0]) > 7;
  const paper = own.paper ?? (usable ? mix(ground, white, dark ? 0.05 : 0.7) : base.paper);
  const seeds: Seeds = {
    paper,
    ink: own.ink ?? (usable || !(ground || forced) ? look?.ink : undefined) ?? base.ink,
    accent: own.accent ?? look?.accent ?? base.accent,
    ground: usable ? ground : paper,
    button: own.accent ? undefined : look?.button,
  };
  const corner = own.radius ?? look?.radius;
  const small = corner === undefined ? 9 : own.radius === undefined ? Math.min(corner, 9) : corner * 0.65;
  const result: { [token: string]: string } = {
    radius: `${own.radius ?? (corner === undefined ? 14 : Math.min(corner * 2, 14))}px`,
    "radius-s": `${small}px`,
    "radius-b": `${own.radius === undefined ? (corner ?? 999) : own.radius < 12 ? small : 999}px`,
    shadow: dark
      ? "0 1px 2px rgb(0 0 0/.4),0 16px 40px -8px rgb(0 0 0/.6)"
      : "0 1px 2px rgb(40 30 20/.06),0 12px 32px -8px rgb(40 30 20/.22)",
    font: own.font ?? (look?.font ? `${look.font},${systemFont}` : systemFont),
    motion: "200ms cubic-bezier(.2,.7,.2,1)",
  };
  for (const [token, color] of Object.entries(palette(seeds))) result[token] = formatColor(color);
  return result;
}
