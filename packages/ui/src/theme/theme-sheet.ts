import type { ThemeConfig } from "@noren/core";
import { type ParsedColor, parseColor } from "./parse-color.ts";
import { readStore } from "./read-store.ts";
import { themeIsDark, themeTokens } from "./theme-tokens.ts";

/**
 * Reads the page once and returns the stylesheet text that gives `.noren` its tokens, `--accent` and so on. What the page itself
 * sets (`--noren-accent: teal` on the place or above it) comes first. `root` lends its place to a probe that is gone on return.
 */
export function themeSheet(place: Element, root: ShadowRoot, config: ThemeConfig): string {
  const { base, scheme, tokens, mark } = typeof config === "string" ? { base: config } : config;
  const probe = document.createElement("i");
  root.append(probe);
  const parse = (value: string): ParsedColor | undefined => {
    const known = parseColor(value);
    if (known || !CSS.supports("color", value)) return known;
    // Mixing a colour with itself makes the browser write any form that it knows (names, oklch, lab, …) in sRGB.
    probe.style.color = `color-mix(in srgb,${value},${value})`;
    return parseColor(getComputedStyle(probe).color);
  };
  const page = getComputedStyle(place);
  const own = (token: "ink" | "paper" | "accent" | "radius") => page.getPropertyValue(`--noren-${token}`).trim() || tokens?.[token];
  const ownColor = (token: "ink" | "paper" | "accent") => parse(own(token) ?? "")?.color;

  const look = base === "paper" ? {} : readStore(place, parse);
  const overrides = {
    ink: ownColor("ink"),
    paper: ownColor("paper"),
    accent: ownColor("accent"),
    radius: own("radius"),
    font: tokens?.font,
  };
  const dark = themeIsDark(overrides, look, scheme) ?? matchMedia("(prefers-color-scheme:dark)").matches;
  probe.remove();
  const rules = Object.entries(themeTokens(dark, look, overrides)).map(([token, value]) =>
    /[{};]/.test(`${value}`) ? "" : `--${token}:var(--noren-${token},${typeof value === "string" ? value : `rgb(${value})`});`,
  );
  return `.noren{color-scheme:${dark ? "dark" : "light"};${rules.join("")}}${mark === false ? ".mark{display:none}" : ""}`;
}
