import type { Page } from "../drivers/index.ts";

declare global {
  interface Window {
    pageClock?: { advance(milliseconds: number): void };
  }
}

/** Runs in a page before anything else: its timers and `Date.now` then stand still until `advancePageClock`. */
function stopClock(): void {
  const start = Date.now();
  let passed = 0;
  let last = 0;
  const timers = new Map<number, { readonly at: number; run(): void }>();
  Date.now = () => start + passed;
  Object.assign(window, {
    setTimeout: (run: (...parameters: unknown[]) => void, after = 0, ...parameters: unknown[]) => {
      timers.set(++last, { at: passed + after, run: () => run(...parameters) });
      return last;
    },
    clearTimeout: (timer: number) => timers.delete(timer),
    pageClock: {
      advance(milliseconds: number) {
        const end = passed + milliseconds;
        for (;;) {
          const due = [...timers].filter(([, { at }]) => at <= end).sort(([, one], [, other]) => one.at - other.at)[0];
          if (!due) break;
          const [id, { at, run }] = due;
          timers.delete(id);
          passed = at;
          run();
        }
        passed = end;
      },
    },
  });
}

/** For `VisitorOptions.script`. */
export const stoppedClock = `(() => { const __name = (value) => value; (${stopClock})(); })();`;

export const advancePageClock = (page: Page, milliseconds: number): Promise<void> =>
  page.evaluate((milliseconds) => window.pageClock?.advance(milliseconds), milliseconds);
