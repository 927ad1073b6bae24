import type { Undo } from "../widget.ts";
import { watchHistory } from "./history.ts";
import { listen } from "./listen.ts";

/**
 * Calls back when a single-page application went to another path or query: by the Navigation API, or where there is none by the history. One
 * that only replaces its page's query, for a filter or to clean it, is on the same page still.
 */
export function watchNavigation(window: Window & { navigation?: EventTarget }, onChange: () => void): Undo {
  const { location } = window;
  let { pathname, search } = location;
  const check = (replaced?: boolean): void => {
    const stays = location.pathname === pathname && (replaced || location.search === search);
    ({ pathname, search } = location);
    if (!stays) onChange();
  };
  return window.navigation
    ? listen(window.navigation, "currententrychange", (event) => check(Object(event).navigationType === "replace"))
    : watchHistory(window, check);
}
