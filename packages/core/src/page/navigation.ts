import type { Undo } from "../widget.ts";
import { listen } from "./listen.ts";

/**
 * Calls back when a single-page application changed the address's path or query. `watchHistory` stands in where the browser has no
 * Navigation API.
 */
export function watchNavigation(
  window: Window & { navigation?: EventTarget },
  watchHistory: (check: () => void) => Undo,
  onChange: () => void,
): Undo {
  const address = () => window.location.pathname + window.location.search;
  let last = address();
  const check = (): void => {
    if (address() === last) return;
    last = address();
    onChange();
  };
  return window.navigation ? listen(window.navigation, "currententrychange", check) : watchHistory(check);
}
