import { PNG } from "pngjs";
import type { Page } from "../drivers/index.ts";

/** Pixels of one box, red, green, blue and alpha each. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  /** Radius of the box's roundest corner in px: what is outside of it belongs to the page. */
  readonly radius: number;
}

/** Ends all movement and hides the blinking caret. */
async function holdStill(page: Page, within: string): Promise<void> {
  await page.evaluate(async (within) => {
    const root = document.querySelector(within)?.shadowRoot;
    const moving = (root?.getAnimations() ?? []).filter(({ effect }) => effect?.getTiming().iterations !== Number.POSITIVE_INFINITY);
    for (const animation of moving) animation.finish();
    const focused = root?.activeElement;
    if (focused instanceof HTMLElement) focused.style.setProperty("caret-color", "transparent", "important");
    await Promise.all([...(root?.querySelectorAll("img") ?? [])].map((image) => image.decode().catch(() => undefined)));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, within);
}

/** Draws an element as it stands on the page. */
export async function takePicture(page: Page, within: string, selector: string): Promise<Picture> {
  await page.moveMouse(2, 798);
  await holdStill(page, within);
  const box = await page.on(selector, (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const { borderTopLeftRadius, borderTopRightRadius, borderBottomLeftRadius, borderBottomRightRadius } = getComputedStyle(element);
    const radii = [borderTopLeftRadius, borderTopRightRadius, borderBottomLeftRadius, borderBottomRightRadius];
    return {
      left: Math.floor(left),
      top: Math.floor(top),
      width: Math.ceil(right) - Math.floor(left),
      height: Math.ceil(bottom) - Math.floor(top),
      radius: Math.max(...radii.map(Number.parseFloat)),
    };
  });
  const { left, top, width, height, radius } = box;
  const whole = PNG.sync.read(Buffer.from(await page.screenshot()));
  if (left < 0 || top < 0 || left + width > whole.width || top + height > whole.height)
    throw new Error(`${selector} is at ${[left, top, width, height]}, which a picture of ${whole.width} x ${whole.height} does not hold`);
  const cut = new PNG({ width, height });
  PNG.bitblt(whole, cut, left, top, width, height, 0, 0);
  return { width, height, radius, pixels: cut.data };
}

/** Levels of 255 by which an engine draws a smoothed edge or a gradient otherwise when something else on the page is drawn apart. */
const SMOOTHING = 16;

/** What an eye could tell apart in two pictures, in one line, or undefined. Edges, which mix with the page behind them, are left out. */
export function differenceOf(one: Picture, other: Picture): string | undefined {
  const { width, height } = one;
  if (width !== other.width || height !== other.height) return `${width} x ${height} became ${other.width} x ${other.height}`;
  const radius = Math.max(one.radius, 1);
  let [count, left, top, right, bottom] = [0, width, height, 0, 0];
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = 4 * (y * width + x);
      if ([0, 1, 2].every((part) => Math.abs((one.pixels[at + part] ?? 0) - (other.pixels[at + part] ?? 0)) <= SMOOTHING)) continue;
      const [dx, dy] = [Math.min(x, width - 1 - x), Math.min(y, height - 1 - y)];
      if (dx < radius && dy < radius && (radius - dx) ** 2 + (radius - dy) ** 2 > (radius - 2) ** 2) continue;
      count += 1;
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    }
  }
  return count > 0 ? `${count} pixels differ, between ${left},${top} and ${right},${bottom} of ${width} x ${height}` : undefined;
}
