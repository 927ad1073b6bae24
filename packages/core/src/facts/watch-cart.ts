import type { CartFact } from "./facts.ts";
import type { Reading } from "./reading.ts";
import type { FactsInput } from "./source.ts";

/** What a platform with a cart of its own on the same origin tells of it. */
export interface CartEndpoint {
  address: string;
  /** Requests after which the cart may be another. Never fits `address`. */
  changes: RegExp;
  cartOf(answer: unknown): CartFact | undefined;
}

/** Between a change and the reading of the cart, in milliseconds: themes send several requests at once. */
const PAUSE = 150;

/**
 * Reads the cart once, and again after requests of the store's own that change it, which the browser's resource timing tells: nothing is
 * patched. `refresh` asks for another reading.
 */
export function watchCart(
  { window, watch }: FactsInput,
  { address, changes, cartOf }: CartEndpoint,
  read: () => Reading,
): { refresh(): void; look(): void; undo(): void } {
  const stopping = new AbortController();
  let cart: CartFact | undefined;
  let timer = 0;
  const { look, undo } = watch(() => ({ ...read(), cart }));

  const load = async (): Promise<void> => {
    timer = 0;
    try {
      const response = await window.fetch(address, { cache: "no-store", signal: stopping.signal, headers: { accept: "application/json" } });
      if (!response.ok) return;
      cart = cartOf(await response.json());
      look();
    } catch {
      // A store that does not answer tells nothing.
    }
  };
  const refresh = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(load, PAUSE);
  };
  const observer = new window.PerformanceObserver((list) => {
    if (list.getEntries().some(({ name }) => changes.test(name))) refresh();
  });
  observer.observe({ type: "resource" });
  void load();
  return {
    refresh,
    look,
    undo() {
      stopping.abort();
      observer.disconnect();
      window.clearTimeout(timer);
      undo();
    },
  };
}
