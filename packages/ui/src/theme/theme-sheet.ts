import type { ThemeConfig } from "@noren/core";
import { parseColor } from "./parse-color.ts";
import { readStore } from "./read-store.ts";
import { themeIsDark, themeTokens } from "./theme-tokens.ts";

/**
 * Reads the page once and returns the stylesheet text that gives `.noren` its tokens. A token that the page itself sets
 * (`--noren-accent: teal` on the place or above it) stands as it is. `root` lends its place to a probe that is gone on return.
 */
export function themeSheet(place: Element, root: ShadowRoot, config: ThemeConfig, view: Window): string {
  const { base, scheme, tokens, mark } = typeof config === "string" ? { base: config } : config;
  const probe = place.ownerDocument.createElement("i");
  root.append(probe);
  const compute = (property: string, value: string) => {
    probe.style.removeProperty(property);
    probe.style.setProperty(property, value);
    // What the browser does not know, it does not set.
    return probe.style.getPropertyValue(property) && view.getComputedStyle(probe).getPropertyValue(property);
  };
  // Mixing a colour with itself makes the browser write any form that it knows (names, oklch, lab, …) in sRGB.
  const parse = (value: string) => parseColor(value) ?? parseColor(compute("color", `color-mix(in srgb,${value},${value})`));
  const page = view.getComputedStyle(place);
  const ofPage = (token: string) => page.getPropertyValue(`--noren-${token}`);
  const own = (token: "ink" | "paper" | "accent" | "radius") => ofPage(token).trim() || tokens?.[token];
  const ownColor = (token: "ink" | "paper" | "accent") => parse(own(token) ?? "")?.color;
  const radius = own("radius");

  const look = base === "paper" ? {} : readStore(place, view, parse);
  const overrides = {
    ink: ownColor("ink"),
    paper: ownColor("paper"),
    accent: ownColor("accent"),
    radius: radius ? Number.parseFloat(compute("border-top-left-radius", radius)) || 0 : undefined,
    font: tokens?.font,
  };
  const dark = themeIsDark(overrides, look, scheme) ?? view.matchMedia("(prefers-color-scheme:dark)").matches;
  probe.remove();
  const rules = Object.entries(themeTokens(dark, look, overrides)).map(([token, value]) =>
    ofPage(token) || /[{};]/.test(`${value}`) ? "" : `--noren-${token}:${typeof value === "string" ? value : `rgb(${value})`};`,
  );
  return `.noren{color-scheme:${dark ? "dark" : "light"};${rules.join("")}}${mark === false ? ".mark{display:none}" : ""}`;
}
