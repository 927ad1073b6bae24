import puppeteer, { type KeyInput, type Page as PuppeteerPage } from "puppeteer-core";
import type { Browser, BrowserLook, ConsoleMessage } from "./browser.ts";
import { endPageProcesses } from "./end-page-processes.ts";
import { browserPart } from "./find-browser.ts";
import { lookUntil } from "./look-until.ts";
import { makePage } from "./make-page.ts";
import type { Tab } from "./tab.ts";
import { unknownRequests } from "./unknown-requests.ts";

/** Puppeteer's list of key names is a type without a value behind it; an unknown name makes it throw. */
function isKey(key: string): key is KeyInput {
  return key.length > 0;
}

function keyInput(key: string): KeyInput {
  if (!isKey(key)) throw new Error("press() needs a key");
  return key;
}

const leave = `(() => {
  const mark = document.createElement("meta");
  mark.name = "leaving";
  document.head.append(mark);
  addEventListener("pagehide", () => mark.remove(), { once: true });
  addEventListener("popstate", () => mark.remove(), { once: true });
  setTimeout(() => history.back());
})()`;

const hasArrived = `document.readyState === "complete" && !document.querySelector("meta[name=leaving]")`;

/** Puppeteer turns the screen with every size, which Firefox 140 cannot; it has the size all the same, but Puppeteer does not wait for it then. */
async function resize(page: PuppeteerPage, width: number, height: number): Promise<void> {
  await page.setViewport({ width, height }).catch((error: unknown) => {
    if (!String(error).includes("unknown command emulation.setScreenOrientationOverride")) throw error;
  });
  const expression = `innerWidth === ${width} && innerHeight === ${height}`;
  await lookUntil(5, `Firefox's page did not become ${width} x ${height}`, () => page.evaluate(expression));
}

function openTab(page: PuppeteerPage): Tab {
  const messages: ConsoleMessage[] = [];
  page.on("console", (message) => messages.push({ kind: message.type(), text: message.text() }));
  page.on("pageerror", (error) => messages.push({ kind: "uncaught", text: error instanceof Error ? error.message : String(error) }));
  return {
    open: async (url) => {
      await page.goto(url, { waitUntil: "load" });
    },
    reload: async () => {
      await page.reload({ waitUntil: "load" });
    },
    back: async () => {
      // Puppeteer waits for a load event that a page restored from the back-forward cache never has.
      await page.evaluate(leave);
      await lookUntil(10, "going back did not end", () => page.evaluate(hasArrived).catch(() => false));
    },
    run: async (expression) => String(await page.evaluate(expression)),
    moveMouse: (x, y) => page.mouse.move(x, y, { steps: 3 }),
    clickMouse: (x, y) => page.mouse.click(x, y),
    drawMouse: async (from, to) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 12 });
      await page.mouse.up();
    },
    tap: (x, y) => page.touchscreen.tap(x, y),
    swipe: () => Promise.reject(new Error("Firefox scrolls by no touch of its driver")),
    // It does not tell which of its processes draws which page.
    crash: () => endPageProcesses(page.browser().process()?.pid ?? 0, (command) => /-contentproc .*\btab\s*$/.test(command)),
    usage: () => Promise.reject(new Error("Firefox does not tell what a page holds")),
    throttle: () => Promise.reject(new Error("Firefox cannot be slowed down")),
    type: (text) => page.keyboard.type(text),
    press: async (key, modifiers) => {
      for (const modifier of modifiers) await page.keyboard.down(keyInput(modifier));
      await page.keyboard.press(keyInput(key));
      for (const modifier of [...modifiers].reverse()) await page.keyboard.up(keyInput(modifier));
    },
    viewport: (width, height) => resize(page, width, height),
    screenshot: () => page.screenshot(),
    console: async () => messages,
    close: () => page.close(),
  };
}

export async function openFirefox(look: BrowserLook = {}): Promise<Browser> {
  if (look.forcedColors) throw new Error("the Firefox driver has no forced colours");
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: browserPart("firefox", "firefox"),
    headless: true,
    extraPrefsFirefox: {
      "intl.accept_languages": look.locale ?? "en-US",
      "layout.css.prefers-color-scheme.content-override": look.dark ? 0 : 1,
      "ui.prefersReducedMotion": look.reducedMotion ? 1 : 0,
      // One finger: coarse, and it does not hover.
      ...(look.phone && { "dom.w3c_touch_events.enabled": 1, "ui.primaryPointerCapabilities": 1, "ui.allPointerCapabilities": 1 }),
    },
  });
  const viewport = look.viewport ?? { width: 1280, height: 800 };
  return {
    name: "firefox",
    visitor: async ({ script } = {}) => {
      const context = await browser.createBrowserContext();
      const page = async () => {
        const opened = await context.newPage();
        await resize(opened, viewport.width, viewport.height);
        if (script) await opened.evaluateOnNewDocument(script);
        return makePage(openTab(opened));
      };
      return { page, requests: () => unknownRequests("Firefox"), close: () => context.close() };
    },
    close: () => browser.close(),
  };
}
