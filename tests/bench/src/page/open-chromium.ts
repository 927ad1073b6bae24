import { type Browser, chromium, type LaunchOptions } from "playwright-core";
import { chromiumArguments } from "../../../browser/src/drivers/chromium-arguments.ts";
import { browserPart } from "../../../browser/src/drivers/find-browser.ts";
import { openDisplay } from "../../../browser/src/drivers/webkit/open-display.ts";

const args = [...chromiumArguments, "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup"];

const options: LaunchOptions = { args: [...args], ignoreDefaultArgs: ["--disable-back-forward-cache"] };

export function openChromium(more: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({ executablePath: browserPart("chromium", "chromium"), ...options, ...more });
}

/** Chromium in a window of a virtual display. Without one, a frame that is ready is not shown before the page's next work is done. */
export async function openWindow(): Promise<{ browser: Browser; close(): Promise<void> }> {
  const display = await openDisplay(browserPart("webkit", "Xvfb"));
  const browser = await openChromium({ headless: false, env: { ...process.env, DISPLAY: display.name } }).catch(async (error) => {
    await display.close();
    throw error;
  });
  return {
    browser,
    close: async () => {
      await browser.close();
      await display.close();
    },
  };
}

/** A phone in the hand, whose processor is a quarter as fast as this machine's. */
export const phone = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: 2,
  locale: "en-US",
} as const;
export const SLOWDOWN = 4;
