import type { Undo } from "../widget.ts";
import { listen } from "./listen.ts";

const methods = ["pushState", "replaceState"] as const;

/**
 * Calls back when the address may have changed, by `popstate` and one patch of `history`. The undo removes the patch while it is still on
 * top; otherwise the patch stays and passes through.
 */
export function watchHistory(window: Window, check: (replaced?: boolean) => void): Undo {
  const { history } = window;
  const undo = listen(window, "popstate", () => check());
  let active = true;
  const restore = methods.map((method): Undo => {
    const original = history[method];
    const patch: typeof original = (...state) => {
      original.apply(history, state);
      // At once, as the Navigation API does it: what the application tracks next belongs to the new page.
      try {
        if (active) check(method === "replaceState");
      } catch {
        // The application's own navigation goes on, whatever happens here.
      }
    };
    history[method] = patch;
    return () => {
      if (history[method] !== patch) return;
      // The original usually sits on the prototype: no own property is left behind.
      Reflect.deleteProperty(history, method);
      if (history[method] !== original) history[method] = original;
    };
  });
  return () => {
    active = false;
    undo();
    for (const put of restore) put();
  };
}
