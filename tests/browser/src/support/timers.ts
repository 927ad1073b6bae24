import type { Page } from "../drivers/index.ts";

declare global {
  interface Window {
    timers?: () => number;
  }
}

/** Runs in the page before anything else: knows of every timer that was set, and neither fired nor was cleared. */
function watch(): void {
  const waiting = new Set<unknown>();
  const { setTimeout, setInterval, clearTimeout, clearInterval } = window;
  Object.assign(window, {
    setTimeout(act: unknown, delay?: number, ...values: unknown[]) {
      const timer = setTimeout(
        (...given: unknown[]) => {
          waiting.delete(timer);
          if (typeof act === "function") act(...given);
        },
        delay,
        ...values,
      );
      waiting.add(timer);
      return timer;
    },
    setInterval(act: () => void, delay?: number, ...values: unknown[]) {
      const timer = setInterval(act, delay, ...values);
      waiting.add(timer);
      return timer;
    },
    clearTimeout(timer?: number) {
      waiting.delete(timer);
      clearTimeout(timer);
    },
    clearInterval(timer?: number) {
      waiting.delete(timer);
      clearInterval(timer);
    },
  });
  window.timers = () => waiting.size;
}

/** A script for a visitor's pages, after which `timersOf` knows how many timers wait. */
export const watchTimers = `(() => { const __name = (value) => value; (${watch})(); })();`;

export function timersOf(page: Page): Promise<number | undefined> {
  return page.evaluate(() => window.timers?.());
}
