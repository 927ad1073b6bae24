import type { Color } from "./color.ts";
import { mix } from "./color.ts";
import { contrast } from "./contrast.ts";
import type { ParsedColor } from "./parse-color.ts";

/** What one look at a store's page found; what cannot be used is left out. */
export interface StoreLook {
  font?: string;
  ink?: Color;
  /** Background under the place. */
  ground?: Color;
  accent?: Color;
  button?: { fill: Color; ink: Color };
  /** Corner radius of the store's buttons in px. */
  radius?: number;
}

const enough = 60;
const pressable = ":is(button,[type=submit],[role=button],a)";

/** Looks once at the page around `place`, without asking for any layout. `parse` reads a CSS colour. */
export function readStore(place: Element, parse: (value: string) => ParsedColor | undefined): StoreLook {
  const { body, defaultView } = place.ownerDocument;
  if (!defaultView) return {};
  const styleOf = (element: Element) => defaultView.getComputedStyle(element);
  // A popup hangs in the body, but stores often style only what is inside it.
  const around = place.parentElement === body ? (body.querySelector("main") ?? body) : (place.parentElement ?? body);
  const own = styleOf(around);
  const look: StoreLook = {};
  if (own.fontFamily) look.font = own.fontFamily;

  for (let element: Element | null = around; element; element = element.parentElement) {
    const { backgroundImage, backgroundColor } = styleOf(element);
    if (backgroundImage && backgroundImage !== "none") break;
    const found = parse(backgroundColor);
    if (found?.alpha === 1) {
      look.ground = found.color;
      break;
    }
  }
  const ink = parse(own.color);
  if (ink) look.ink = look.ground ? mix(look.ground, ink.color, ink.alpha) : ink.color;

  const kinds = new Map<string, { count: number; fill: Color; ink: Color; radius: number }>();
  let link: Color | undefined;
  const found = [...body.querySelectorAll(`main ${pressable}`), ...body.querySelectorAll(pressable)];
  for (const element of found.slice(0, enough)) {
    const style = styleOf(element);
    const text = parse(style.color);
    const fill = parse(style.backgroundColor);
    if (!text || !element.textContent?.trim()) continue;
    if (fill?.alpha === 1 && (colourful(fill.color) || contrast(fill.color, look.ground ?? [1, 1, 1]) > 3)) {
      const kind = kinds.get(style.backgroundColor) ?? {
        count: 0,
        fill: fill.color,
        ink: text.color,
        radius: pixels(style.borderTopLeftRadius),
      };
      kind.count += element.localName === "a" ? 1 : 2;
      kinds.set(style.backgroundColor, kind);
    } else if (element.localName === "a" && colourful(text.color)) link ??= text.color;
  }
  const button = [...kinds.values()].sort((a, b) => b.count - a.count)[0];
  if (button) {
    look.button = { fill: button.fill, ink: button.ink };
    if (button.radius >= 0) look.radius = button.radius;
  }
  const accent = button && (colourful(button.fill) || !link) ? button.fill : link;
  if (accent) look.accent = accent;
  return look;
}

/** Whether a colour is more than a grey. */
function colourful(color: Color): boolean {
  return Math.max(...color) - Math.min(...color) > 0.2;
}

/** −1 for anything but px. */
function pixels(value: string): number {
  const match = /^([\d.]+)px/.exec(value);
  return match ? Number(match[1]) : -1;
}
