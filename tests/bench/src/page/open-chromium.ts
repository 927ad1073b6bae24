import { type Browser, chromium } from "playwright-core";
import { browserPart } from "../../../browser/src/drivers/find-browser.ts";

const args = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup",
];

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
