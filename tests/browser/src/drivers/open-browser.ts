import type { Browser, BrowserLook, BrowserName } from "./browser.ts";
import { openChromium } from "./chromium.ts";
import { openFirefox } from "./firefox.ts";
import { openWebKit } from "./webkit/webkit.ts";

export function openBrowser(name: BrowserName, look: BrowserLook = {}): Promise<Browser> {
  switch (name) {
    case "chromium":
      return openChromium(look);
    case "firefox":
      return openFirefox(look);
    case "webkit":
      return openWebKit(look);
  }
}
