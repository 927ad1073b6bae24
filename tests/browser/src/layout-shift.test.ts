import { expect, it } from "vitest";
import type { Page } from "./drivers/index.ts";
import { help, shelf } from "./support/parts.ts";
import { scrollTo } from "./support/shopper.ts";
import { useStore } from "./support/use-store.ts";

const shop = useStore();

declare global {
  interface LayoutShift extends PerformanceEntry {
    readonly value: number;
    readonly sources: readonly { readonly node: Node | null }[];
  }
  interface Window {
    shifts?: LayoutShift[];
  }
}

const script = `window.shifts = []; new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({ type: "layout-shift", buffered: true });`;

/** Sum of the shifts of this page so far, those after a press included, to three places. */
const shift = (page: Page) =>
  page.evaluate(async () => {
    // What has been drawn is reported by the frame after the next.
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    const sum = (window.shifts ?? []).reduce((total, { value }) => total + value, 0);
    const moved = (window.shifts ?? []).flatMap(({ sources }) =>
      sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 80) : String(node))),
    );
    return { sum: sum.toFixed(3), moved };
  });

const none = { sum: "0.000", moved: [] };

for (const [name, width, height] of [
  ["desktop", 1280, 800],
  ["phone", 390, 844],
] as const) {
  it(`moves nothing on a ${name}'s product page, nor on its home page after views`, async () => {
    const page = await shop.newPage({ script });
    await page.viewport(width, height);
    for (const product of ["laptop", "tent"]) {
      await page.open(`${shop.store.url}/en/products/${product}`);
      await page.waitForVisible(help.launcher);
      await scrollTo(page, shelf.place);
      await page.waitForVisible(shelf.link);
      await page.waitFor(() =>
        [...(document.querySelector("noren-shelf")?.shadowRoot?.querySelectorAll("img") ?? [])].some((image) => image.complete),
      );
      expect(await shift(page)).toEqual(none);
    }
    await page.open(`${shop.store.url}/en/`);
    await page.waitForVisible(help.launcher);
    await scrollTo(page, shelf.place);
    await page.waitForVisible(shelf.link);
    expect(await shift(page)).toEqual(none);
  });
}
