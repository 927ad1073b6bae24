import { type Browser, chromium } from "playwright-core";
import { chromiumArguments } from "../../../browser/src/drivers/chromium-arguments.ts";
import { browserPart } from "../../../browser/src/drivers/find-browser.ts";

const args = [...chromiumArguments, "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup"];

export function openChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPart("chromium", "chromium"),
    args,
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
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
