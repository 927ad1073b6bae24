import type { Page } from "../drivers/index.ts";

declare global {
  interface Window {
    /** What scripts under `/noren/` have begun on this page and not ended, one line each. */
    leftovers?: () => readonly string[];
  }
}

/** Runs in the page before anything else: keeps a list of what Noren's scripts begin and end. */
function watch(): void {
  const open = new Set<{ readonly what: string; readonly target?: EventTarget }>();
  const isOurs = () => /\/noren\/[\w.-]+\.js/.test(new Error().stack ?? "");
  const isGone = (target: EventTarget | undefined) => target instanceof Node && !target.isConnected;
  window.leftovers = () => [...open].filter(({ target }) => !isGone(target)).map(({ what }) => what);

  const add = EventTarget.prototype.addEventListener;
  const remove = EventTarget.prototype.removeEventListener;
  const known = new Map<string, { readonly what: string; readonly target?: EventTarget }>();
  const numbers = new WeakMap<object, number>();
  let last = 0;
  const numberOf = (value: object) => {
    const number = numbers.get(value) ?? ++last;
    numbers.set(value, number);
    return number;
  };
  const keyOf = (target: EventTarget, type: string, listener: object, options?: boolean | EventListenerOptions) =>
    [numberOf(target), type, numberOf(listener), typeof options === "object" ? !!options.capture : !!options].join();
  const end = (key: string) => {
    const entry = known.get(key);
    if (entry) open.delete(entry);
    known.delete(key);
  };
  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type, listener, options) {
    const target = this ?? window;
    add.call(target, type, listener, options);
    // A signal and its listeners end with whoever made it.
    if (!listener || target instanceof AbortSignal || !isOurs()) return;
    const key = keyOf(target, type, listener, options);
    const signal = typeof options === "object" ? options.signal : undefined;
    if (known.has(key) || signal?.aborted) return;
    const entry = { what: `listener for ${type} on ${target.constructor.name}`, target };
    known.set(key, entry);
    open.add(entry);
    if (signal) add.call(signal, "abort", () => end(key));
    if (typeof options === "object" && options.once) add.call(target, type, () => end(key), options);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, type, listener, options) {
    const target = this ?? window;
    remove.call(target, type, listener, options);
    if (listener) end(keyOf(target, type, listener, options));
  };

  const timers = new Map<number, { readonly what: string }>();
  const endTimer = (id: number | undefined) => {
    const entry = timers.get(id ?? 0);
    if (entry) open.delete(entry);
  };
  const { setTimeout: begin, clearTimeout: stop, setInterval: repeat } = window;
  Object.assign(window, {
    setTimeout: (work: (...values: unknown[]) => void, wait?: number, ...values: unknown[]): number => {
      const id: number = Number(
        begin(
          (...given: unknown[]) => {
            endTimer(id);
            work(...given);
          },
          wait,
          ...values,
        ),
      );
      if (!isOurs()) return id;
      const entry = { what: `timer of ${wait} ms` };
      timers.set(id, entry);
      open.add(entry);
      return id;
    },
    clearTimeout: (id?: number) => {
      endTimer(id);
      stop(id);
    },
    setInterval: (...values: Parameters<typeof setInterval>) => {
      if (isOurs()) open.add({ what: "interval" });
      return repeat(...values);
    },
  });

  for (const Observer of [PerformanceObserver, MutationObserver, IntersectionObserver, ResizeObserver]) {
    const entries = new WeakMap<object, { readonly what: string }>();
    const { observe, disconnect } = Observer.prototype;
    Object.assign(Observer.prototype, {
      observe(this: object, ...values: unknown[]) {
        Reflect.apply(observe, this, values);
        if (!isOurs() || entries.has(this)) return;
        const entry = { what: Observer.name };
        entries.set(this, entry);
        open.add(entry);
      },
      disconnect(this: object) {
        Reflect.apply(disconnect, this, []);
        const entry = entries.get(this);
        if (entry) open.delete(entry);
        entries.delete(this);
      },
    });
  }
}

/** A script for a visitor's pages, after which `leftoversOf` knows what is still going on. */
export const watchLeftovers = `(() => { const __name = (value) => value; (${watch})(); })();`;

export function leftoversOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => window.leftovers?.() ?? ["the page was not watched"]);
}
