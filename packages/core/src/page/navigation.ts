import type { Undo } from "../widget.ts";
import { listen } from "./listen.ts";

const methods = ["pushState", "replaceState"] as const;

/**
 * Calls back when a single-page application changed the address's path or query. Uses the Navigation API where it exists; elsewhere
 * `popstate` and one patch of `history`, which the undo removes while it is still on top and which passes through otherwise.
 */
export function watchNavigation(window: Window & { navigation?: EventTarget }, onChange: () => void): Undo {
  const { location, history } = window;
  const address = () => location.pathname + location.search;
  let last = address();
  const check = () => {
    if (address() === last) return;
    last = address();
    onChange();
  };
  if (window.navigation) return listen(window.navigation, "currententrychange", check);
  const undo = listen(window, "popstate", check);
  let active = true;
  const restore = methods.map((method): Undo => {
    const original = history[method];
    const patch: typeof original = (...state) => {
      original.apply(history, state);
      if (active) queueMicrotask(check);
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
