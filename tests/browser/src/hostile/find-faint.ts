import type { Page } from "../drivers/index.ts";

/** Runs in the page. */
function faintIn(within: string): readonly string[] {
  type Rgb = readonly number[];
  const root = document.querySelector(within)?.shadowRoot;
  if (!root) return [`there is no widget in ${within}`];
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const known = new Map<string, { rgb: Rgb; alpha: number }>();
  const parse = (value: string) => {
    let color = known.get(value);
    if (!color && context) {
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = value;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
      color = { rgb: [red, green, blue], alpha: alpha / 255 };
      known.set(value, color);
    }
    return color ?? { rgb: [0, 0, 0], alpha: 0 };
  };
  const over = (ground: Rgb, value: string): Rgb => {
    const { rgb, alpha } = parse(value);
    return rgb.map((part, index) => part * alpha + (ground[index] ?? 0) * (1 - alpha));
  };
  const luminance = (color: Rgb) => {
    const [red = 0, green = 0, blue = 0] = color.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: Rgb, other: Rgb) => {
    const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const parentOf = (element: Element): Element | null => {
    const parent = element.parentNode;
    return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
  };
  const canvas: Rgb = getComputedStyle(document.documentElement).colorScheme.includes("dark") ? [18, 18, 18] : [255, 255, 255];
  /** The colour under what stands in an element; undefined over a picture or a gradient. */
  const groundOf = (element: Element | null): Rgb | undefined => {
    if (!element) return canvas;
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    if (parse(backgroundColor).alpha === 1) return over(canvas, backgroundColor);
    if (backgroundImage !== "none") return undefined;
    const below = groundOf(parentOf(element));
    return below && over(below, backgroundColor);
  };
  const isHidden = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    if (width < 2 || height < 2 || getComputedStyle(element).visibility !== "visible") return true;
    for (let each: Element | null = element; each && each !== root.host; each = parentOf(each)) {
      const { clipPath, opacity } = getComputedStyle(each);
      if (clipPath !== "none" || opacity === "0") return true;
    }
    return false;
  };
  const nameOf = (element: Element) =>
    `${element.localName}.${element.getAttribute("class") ?? ""} "${element.textContent?.trim().slice(0, 24)}"`;
  const found: string[] = [];
  let judged = 0;
  const demand = (what: string, element: Element, color: string, ground: Rgb | undefined, least: number) => {
    judged += 1;
    if (!ground) found.push(`${what} of ${nameOf(element)} stands on a picture`);
    else {
      const ratio = contrast(over(ground, color), ground);
      if (ratio < least - 0.01) found.push(`${what} of ${nameOf(element)} has ${ratio.toFixed(2)}: ${color} on ${ground.map(Math.round)}`);
    }
  };
  for (const element of root.querySelectorAll("*")) {
    // What cannot be used is exempt from both criteria.
    if (isHidden(element) || element.closest("[aria-disabled=true],:disabled")) continue;
    const style = getComputedStyle(element);
    const writes = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== "");
    if (writes && !(element instanceof HTMLStyleElement)) demand("text", element, style.color, groundOf(element), 4.5);
    if ((element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) && element.placeholder !== "")
      demand("placeholder", element, getComputedStyle(element, "::placeholder").color, groundOf(element), 4.5);
    if (!element.matches("button,input,textarea,select,[role=radio],[role=slider],[part~=button]")) continue;
    const outside = groundOf(parentOf(element));
    const icon = element.querySelector("svg");
    if (icon) demand("drawing", element, getComputedStyle(icon).color, groundOf(icon), 3);
    const edge = Number.parseFloat(style.borderTopWidth) > 0 && parse(style.borderTopColor).alpha > 0 ? style.borderTopColor : undefined;
    const fill = parse(style.backgroundColor).alpha > 0 ? style.backgroundColor : undefined;
    if (!outside || (icon && element.textContent?.trim() === "")) continue;
    const [ofEdge, ofFill] = [edge, fill].map((color) => (color ? contrast(over(outside, color), outside) : 1));
    const best = Math.max(ofEdge ?? 1, ofFill ?? 1);
    judged += 1;
    // A control that is words alone is known by its words.
    if (best > 1.02 && best < 2.99)
      found.push(`edge of ${nameOf(element)} has ${best.toFixed(2)}: ${edge} and ${fill} on ${outside.map(Math.round)}`);
  }
  return judged > 3 ? found : [`only ${judged} things were looked at in ${within}`];
}

/** Text below 4.5:1, drawings and edges of controls below 3:1 in the widget's shadow root, a line each (WCAG 2.2, 1.4.3 and 1.4.11). */
export const findFaint = (page: Page, within: string): Promise<readonly string[]> => page.evaluate(faintIn, within);
