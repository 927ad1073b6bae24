import { expect, it } from "vitest";
import type { Page } from "./drivers/index.ts";
import { show } from "./support/page-noren.ts";
import { help, survey } from "./support/parts.ts";
import { useStore } from "./support/use-store.ts";

const screen = { width: 390, height: 844 };
const shop = useStore({ overrides: { cooldownHours: 0 } }, "chromium", { phone: true, viewport: screen, reducedMotion: true });

/** No headless browser has a keyboard on its screen: what it would leave of the window is told to the page instead. */
const script = `{
  const seen = Object.assign(new EventTarget(), { width: innerWidth, height: innerHeight, scale: 1, offsetTop: 0, offsetLeft: 0, pageTop: 0, pageLeft: 0 });
  Object.defineProperty(window, "visualViewport", { value: seen });
}`;

/** A keyboard of so many px comes up, or goes with 0, and the browser pans down by `pan` px as WebKit does. */
async function raise(page: Page, keyboard: number, pan = 0): Promise<void> {
  await page.evaluate(
    ({ height, pan }) => {
      const seen = window.visualViewport;
      if (!seen) throw new Error("the page has no visual viewport");
      Object.assign(seen, { height, offsetTop: pan });
      seen.dispatchEvent(new Event("resize"));
      seen.dispatchEvent(new Event("scroll"));
    },
    { height: screen.height - keyboard, pan },
  );
}

const boxOf = (page: Page, selector: string) =>
  page.on(selector, (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { top, bottom };
  });

for (const [keyboard, pan] of [
  [336, 0],
  [336, 120],
  [520, 0],
] as const) {
  const lowest = screen.height - keyboard + pan;

  it(`leaves the survey's field and its button in sight above a keyboard of ${keyboard} px, panned by ${pan}`, async () => {
    const page = await shop.newPage({ script });
    await page.open(`${shop.store.url}/en/order/complete`);
    await show(page, "after-order");
    await page.tap(survey.open);
    await page.tap(survey.step(6));
    await page.tap(survey.reason);
    const before = await boxOf(page, survey.send);
    expect(before.bottom).toBeGreaterThan(lowest);
    await raise(page, keyboard, pan);
    for (const selector of [survey.reason, survey.send]) {
      const { top, bottom } = await boxOf(page, selector);
      expect(bottom, `bottom of ${selector}`).toBeLessThanOrEqual(lowest);
      expect(top, `top of ${selector}`).toBeGreaterThanOrEqual(pan);
    }
    await page.type("Slow");
    expect(await page.on(survey.reason, (field) => field instanceof HTMLTextAreaElement && field.value)).toBe("Slow");
    await raise(page, 0);
    expect(await boxOf(page, survey.send)).toEqual(before);
    await page.close();
  });

  it(`leaves the help panel's field and what it found in sight above a keyboard of ${keyboard} px, panned by ${pan}`, async () => {
    const page = await shop.newPage({ script });
    await page.open(`${shop.store.url}/en/help`);
    await page.tap(help.launcher);
    await page.tap(help.search);
    await raise(page, keyboard, pan);
    await page.type("return");
    await page.waitForVisible(`${help.question} mark`);
    expect((await boxOf(page, help.search)).bottom).toBeLessThanOrEqual(lowest);
    // The list ends above the keyboard, so that its last line can be scrolled to.
    expect((await boxOf(page, help.panel)).bottom).toBeLessThanOrEqual(lowest);
    expect((await boxOf(page, help.question)).bottom).toBeLessThanOrEqual(lowest);
    await page.close();
  });
}
