import type { ThemeConfig } from "@noren/core";
import { type ParsedColor, parseColor } from "./parse-color.ts";
import { readStore } from "./read-store.ts";
import { type SchemeStyle, themeStyle } from "./theme-style.ts";

/**
 * Reads the page once and returns the stylesheet text that gives `.noren` its tokens. A token that the page itself sets
 * (`--noren-accent: teal` on the place or above it) is inherited instead of written. `root` lends a place to a probe that is gone on return.
 */
export function themeSheet(place: Element, root: ShadowRoot, config: ThemeConfig): string {
  const view = place.ownerDocument.defaultView;
  const probe = place.ownerDocument.createElement("i");
  root.append(probe);
  const computed = (property: string, value: string) => {
    probe.style.setProperty(property, value);
    const result = view?.getComputedStyle(probe).getPropertyValue(property) ?? "";
    probe.style.removeProperty(property);
    return result;
  };
  // Mixing a colour with itself makes the browser write any form that it knows (names, oklch, lab, …) in sRGB.
  const parse = (value: string): ParsedColor | undefined =>
    parseColor(value) ?? (value ? parseColor(computed("color", `color-mix(in srgb,${value},${value})`)) : undefined);

  const page = view?.getComputedStyle(place);
  const set = (token: string) => page?.getPropertyValue(`--noren-${token}`).trim() || undefined;
  const tokens = typeof config === "string" ? undefined : config.tokens;
  const color = (value: string | undefined) => {
    const parsed = value ? parse(value) : undefined;
    return parsed?.alpha === 1 ? parsed.color : undefined;
  };
  const radius = set("radius") ?? tokens?.radius;
  const base = typeof config === "string" ? config : (config.base ?? "auto");
  const style = themeStyle(config, base === "auto" ? readStore(place, parse) : undefined, {
    ink: color(set("ink") ?? tokens?.ink),
    paper: color(set("paper") ?? tokens?.paper),
    accent: color(set("accent") ?? tokens?.accent),
    radius: radius ? finite(Number.parseFloat(computed("border-top-left-radius", radius))) : undefined,
    font: set("font") ?? tokens?.font,
  });
  probe.remove();

  const write = ({ scheme, tokens: values }: SchemeStyle) =>
    `.noren{color-scheme:${scheme};${Object.entries(values)
      .filter(([token, value]) => !/[{}<;]/.test(value) && (derived.test(token) || !set(token)))
      .map(([token, value]) => `--noren-${token}:${value}`)
      .join(";")}}`;
  const mark = typeof config === "object" && config.mark === false ? ".mark{display:none}" : "";
  return write(style.always) + (style.dark ? `@media (prefers-color-scheme:dark){${write(style.dark)}}` : "") + mark;
}

// These were repaired or measured after they were read, so the result is written over what is inherited.
const derived = /^(ink|paper|accent|radius)$/;

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
