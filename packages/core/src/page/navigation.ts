import type { Undo } from "../widget.ts";
import { watchHistory } from "./history.ts";
import { listen } from "./listen.ts";

/** Calls back when a single-page application changed the address's path or query: by the Navigation API, or where there is none by the history. */
export function watchNavigation(window: Window & { navigation?: EventTarget }, onChange: () => void): Undo {
  const address = () => window.location.pathname + window.location.search;
  let last = address();
  const check = (): void => {
    if (address() === last) return;
    last = address();
    onChange();
  };
  return window.navigation ? listen(window.navigation, "currententrychange", check) : watchHistory(window, check);
}
