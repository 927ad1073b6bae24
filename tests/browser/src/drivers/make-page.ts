import type { Page, WaitOptions } from "./browser.ts";
import { deepQuery, findSpot, isVisible } from "./in-page.ts";
import type { Tab } from "./tab.ts";

const PATIENCE = 10_000;
const POLL_EVERY = 60;

type Outcome<Result> = { readonly value: Result; readonly thrown?: undefined } | { readonly thrown: string };

/** A call, as text. Compilers that keep names wrap functions in `__name`, which a page does not have; some pages have arrays written as text. */
function callText(work: string, args: readonly string[]): string {
  return `(async () => {
    const __name = (value) => value;
    const arrays = function (key, value) { return Array.isArray(this[key]) ? this[key] : value; };
    try { return JSON.stringify({ value: await (${work})(${args.join(", ")}) }, arrays); }
    catch (error) { return JSON.stringify({ thrown: String(error && error.stack ? error.name + ": " + error.message : error) }); }
  })()`;
}

function argumentText(argument: unknown): string {
  return argument === undefined ? "undefined" : JSON.stringify(argument);
}

function elementText(selector: string): string {
  return `(${deepQuery})(${JSON.stringify(selector)})`;
}

export function makePage(tab: Tab): Page {
  async function call<Result>(work: string, args: readonly string[]): Promise<Result> {
    const outcome: Outcome<Result> = JSON.parse(await tab.run(callText(work, args)));
    if (outcome.thrown !== undefined) throw new Error(`in the page: ${outcome.thrown}`);
    return outcome.value;
  }

  async function poll<Result>(ask: () => Promise<Result>, wanted: string, options: WaitOptions = {}): Promise<Result> {
    const end = Date.now() + (options.timeout ?? PATIENCE);
    for (;;) {
      let why = "";
      try {
        const result = await ask();
        if (result) return result;
      } catch (error) {
        why = `: ${error instanceof Error ? error.message : String(error)}`;
      }
      if (Date.now() > end) throw new Error(`waited ${options.timeout ?? PATIENCE} ms for ${wanted}${why}`);
      await new Promise((resolve) => setTimeout(resolve, POLL_EVERY));
    }
  }

  const visible = (selector: string) => call<boolean>(String(isVisible), [elementText(selector)]);

  async function spot(selector: string, options?: WaitOptions): Promise<{ x: number; y: number }> {
    return poll(
      async () => {
        const found = await call<{ x: number; y: number } | { because: string }>(
          `(element) => (${findSpot})(element, (${isVisible})(element))`,
          [elementText(selector)],
        );
        if ("because" in found) throw new Error(found.because);
        return found;
      },
      `${selector} to be pressable`,
      options,
    );
  }

  const on = async <Result>(selector: string, work: (element: HTMLElement) => Result): Promise<Awaited<Result>> => {
    await poll(() => call<boolean>("(element) => element !== null", [elementText(selector)]), selector);
    return call<Awaited<Result>>(String(work), [elementText(selector)]);
  };

  return {
    open: (url) => tab.open(url),
    reload: () => tab.reload(),
    back: () => tab.back(),
    evaluate: <Result, Argument>(work: (argument: Argument) => Result, argument?: Argument) =>
      call<Awaited<Result>>(String(work), [argumentText(argument)]),
    inject: async (script) => {
      await call(`() => { ${script}\n }`, []);
    },
    on,
    // biome-ignore lint/performance/useDomNodeTextContent: what a shopper reads is the rendered text
    text: (selector) => on(selector, (element) => element.innerText),
    visible,
    waitFor: (work, options) => poll(() => call(String(work), []), String(work), options),
    waitForVisible: async (selector, options) => {
      await poll(() => visible(selector), `${selector} to be visible`, options);
    },
    waitForGone: async (selector, options) => {
      await poll(async () => !(await visible(selector)), `${selector} to be gone`, options);
    },
    click: async (selector, options) => {
      const { x, y } = await spot(selector, options);
      await tab.clickMouse(x, y);
    },
    draw: async (selector, to) => tab.drawMouse(await spot(selector), await spot(to)),
    hover: async (selector, options) => {
      const { x, y } = await spot(selector, options);
      await tab.moveMouse(x, y);
    },
    tap: async (selector, options) => {
      const { x, y } = await spot(selector, options);
      await tab.tap(x, y);
    },
    swipe: (distance, speed) => tab.swipe(distance, speed),
    moveMouse: (x, y) => tab.moveMouse(x, y),
    type: (text) => tab.type(text),
    press: (combination) => {
      const parts = combination === "+" ? ["+"] : combination.split("+");
      return tab.press(parts[parts.length - 1] ?? "", parts.slice(0, -1));
    },
    viewport: (width, height) => tab.viewport(width, height),
    screenshot: () => tab.screenshot(),
    crash: () => tab.crash(),
    usage: () => tab.usage(),
    throttle: (times) => tab.throttle(times),
    console: () => tab.console(),
    close: () => tab.close(),
  };
}
