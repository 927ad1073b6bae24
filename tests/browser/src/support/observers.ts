import type { Page } from "../drivers/index.ts";

/** What became of a page's observers of one kind. */
export interface Observers {
  readonly kind: string;
  /** How many have begun to observe. */
  readonly begun: number;
  /** How many of them were never disconnected. */
  readonly left: number;
}

declare global {
  interface Window {
    observers?: () => readonly Observers[];
  }
}

/** Runs in the page before anything else: counts every observer that begins, and those that end. */
function watch(): void {
  const counts = [PerformanceObserver, MutationObserver, IntersectionObserver, ResizeObserver].map((Observer) => {
    const { observe, disconnect } = Observer.prototype;
    const open = new Set<object>();
    const count = { kind: Observer.name, begun: 0, open };
    Object.assign(Observer.prototype, {
      observe(this: object, ...values: unknown[]) {
        Reflect.apply(observe, this, values);
        if (!open.has(this)) count.begun++;
        open.add(this);
      },
      disconnect(this: object) {
        Reflect.apply(disconnect, this, []);
        open.delete(this);
      },
    });
    return count;
  });
  window.observers = () => counts.map(({ kind, begun, open }) => ({ kind, begun, left: open.size }));
}

/** A script for a visitor's pages, after which `observersOf` knows what they observe. */
export const watchObservers = `(() => { const __name = (value) => value; (${watch})(); })();`;

export function observersOf(page: Page): Promise<readonly Observers[]> {
  return page.evaluate(() => window.observers?.() ?? []);
}
