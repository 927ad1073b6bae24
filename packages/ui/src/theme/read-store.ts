import { type Color, mix, white } from "./color.ts";
import { contrast } from "./contrast.ts";
import type { ParsedColor } from "./parse-color.ts";

/** What one look at a store's page found; what cannot be used is left out. */
export interface StoreLook {
  font?: string;
  ink?: Color | undefined;
  /** Background under the place. */
  ground?: Color | undefined;
  accent?: Color | undefined;
  /** The store's filled button; `radius` is its corner in px. */
  button?: { fill: Color; ink: Color; radius: number } | undefined;
}

const ENOUGH = 60;
/** What is off or on looks otherwise than the store's buttons do. */
const pressable = ":is(button,[type=submit],[role=button],a):not(:disabled,[aria-current],[aria-pressed],[aria-selected])";

/** Looks once at the page around `place`, without asking for any layout. `parse` reads a CSS colour. */
export function readStore(place: Element, parse: (value: string) => ParsedColor | undefined): StoreLook {
  const { body } = document;
  // A popup hangs in the body, but stores often style only what is inside it.
  const around = (place.parentElement === body && body.querySelector("main")) || (place.parentElement ?? body);
  const own = getComputedStyle(around);
  const look: StoreLook = { font: own.fontFamily };

  let element: Element | null = around;
  for (; element && !look.ground; element = element.parentElement) {
    const { backgroundImage, backgroundColor } = getComputedStyle(element);
    // Of a picture or a gradient nobody knows the colour.
    if (backgroundImage && backgroundImage !== "none") break;
    look.ground = opaque(parse(backgroundColor));
  }
  // Under all of it is the browser's own canvas, light or dark as the page's color-scheme has it.
  if (!element) look.ground ??= parse("Canvas")?.color;
  const ground = look.ground ?? white;
  const ink = parse(own.color);
  look.ink = ink && mix(ground, ink.color, ink.alpha);

  for (const element of [...body.querySelectorAll(`main ${pressable}`), ...body.querySelectorAll(pressable)].slice(0, ENOUGH)) {
    const { color, backgroundColor, borderTopLeftRadius } = getComputedStyle(element);
    const text = parse(color)?.color;
    const fill = opaque(parse(backgroundColor));
    if (!text || !element.textContent?.trim()) continue;
    if (fill && (isColourful(fill) || contrast(fill, ground) > 3)) {
      look.button = { fill, ink: text, radius: Number.parseFloat(borderTopLeftRadius) || 0 };
      break;
    }
    if (isColourful(text)) look.accent ??= text;
  }
  if (look.button && (isColourful(look.button.fill) || !look.accent)) look.accent = look.button.fill;
  return look;
}

function opaque(parsed: ParsedColor | undefined): Color | undefined {
  return parsed?.alpha === 1 ? parsed.color : undefined;
}

/** Whether a colour is more than a grey. */
function isColourful(color: Color): boolean {
  return Math.max(...color) - Math.min(...color) > 50;
}
