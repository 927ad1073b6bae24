import { type BrowserContextOptions, type Page as PlaywrightPage, chromium as playwright } from "playwright-core";
import type { Browser, BrowserLook, ConsoleMessage } from "./browser.ts";
import { chromiumArguments } from "./chromium-arguments.ts";
import { browserPart } from "./find-browser.ts";
import { lookUntil } from "./look-until.ts";
import { makePage } from "./make-page.ts";
import type { Tab } from "./tab.ts";

const args = [...chromiumArguments];

async function openTab(page: PlaywrightPage): Promise<Tab> {
  const messages: ConsoleMessage[] = [];
  page.on("console", (message) => messages.push({ kind: message.type() === "warning" ? "warn" : message.type(), text: message.text() }));
  page.on("pageerror", (error) => messages.push({ kind: "uncaught", text: error.message }));
  // Playwright's own evaluate() calls eval() in the page, which a strict content policy refuses.
  const session = await page.context().newCDPSession(page);
  return {
    open: async (url) => {
      await page.goto(url, { waitUntil: "load" });
    },
    reload: async () => {
      await page.reload({ waitUntil: "load" });
    },
    back: async () => {
      // Playwright waits for a commit that a page restored from the back-forward cache never reports.
      const { currentIndex, entries } = await session.send("Page.getNavigationHistory");
      const previous = entries[currentIndex - 1];
      if (!previous) throw new Error("there is no page to go back to");
      await session.send("Page.navigateToHistoryEntry", { entryId: previous.id });
      await lookUntil(10, "going back did not end", async () => {
        const now = await session.send("Page.getNavigationHistory");
        if (now.currentIndex !== currentIndex - 1) return false;
        const ready = await session.send("Runtime.evaluate", { expression: "document.readyState" }).catch(() => undefined);
        return ready?.result.value === "complete";
      });
    },
    run: async (expression) => {
      const answer = await session.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
      if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
      return String(answer.result.value);
    },
    moveMouse: (x, y) => page.mouse.move(x, y, { steps: 3 }),
    clickMouse: (x, y) => page.mouse.click(x, y),
    drawMouse: async (from, to) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 12 });
      await page.mouse.up();
    },
    tap: (x, y) => page.touchscreen.tap(x, y),
    swipe: async (distance, speed) => {
      const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
      const x = width / 2;
      const from = height / 2 - distance / 2;
      const touch = (type: "touchStart" | "touchMove" | "touchEnd", y?: number) =>
        session.send("Input.dispatchTouchEvent", { type, touchPoints: y === undefined ? [] : [{ x, y }] });
      await touch("touchStart", from);
      // By the clock, so that a busy machine draws fewer points but no slower.
      const begun = performance.now();
      for (let part = 0; part < 1; ) {
        await new Promise((resolve) => setTimeout(resolve, 12));
        part = Math.min(1, ((performance.now() - begun) / 1000) * (speed / Math.abs(distance)));
        await touch("touchMove", from + distance * part);
      }
      await touch("touchEnd");
    },
    type: (text) => page.keyboard.type(text),
    press: (key, modifiers) => page.keyboard.press([...modifiers, key].join("+")),
    viewport: (width, height) => page.setViewportSize({ width, height }),
    // Playwright hides the caret by a style attribute of its own, which stays.
    screenshot: () => page.screenshot({ caret: "initial" }),
    crash: async () => {
      const crashed = new Promise((resolve) => page.once("crash", resolve));
      // Nobody is left to answer.
      void session.send("Page.crash").catch(() => undefined);
      await crashed;
    },
    usage: async () => {
      await session.send("HeapProfiler.collectGarbage");
      const { usedSize } = await session.send("Runtime.getHeapUsage");
      const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
      return { heap: usedSize, nodes, listeners: jsEventListeners };
    },
    throttle: async (times) => {
      await session.send("Emulation.setCPUThrottlingRate", { rate: times });
    },
    console: async () => messages,
    close: () => page.close(),
  };
}

export async function openChromium(look: BrowserLook = {}): Promise<Browser> {
  const browser = await playwright.launch({
    executablePath: browserPart("chromium", "chromium"),
    headless: true,
    args,
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
  const options: BrowserContextOptions = {
    locale: look.locale ?? "en-US",
    viewport: look.viewport ?? { width: 1280, height: 800 },
    colorScheme: look.dark ? "dark" : "light",
    reducedMotion: look.reducedMotion ? "reduce" : "no-preference",
    forcedColors: look.forcedColors ? "active" : "none",
    ...(look.phone ? { isMobile: true, hasTouch: true, deviceScaleFactor: 2 } : {}),
  };
  return {
    name: "chromium",
    visitor: async ({ script } = {}) => {
      const context = await browser.newContext(options);
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      if (script) await context.addInitScript(script);
      const requests: string[] = [];
      context.on("request", (request) => requests.push(request.url()));
      return {
        page: async () => makePage(await openTab(await context.newPage())),
        requests: () => requests,
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}
