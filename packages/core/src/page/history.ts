import type { Undo } from "../widget.ts";
import { listen } from "./listen.ts";
import { wrapMethod } from "./wrap-method.ts";

/** Calls back when the address may have changed, by `popstate` and one patch of `history`. */
export function watchHistory(window: Window, check: (replaced?: boolean) => void): Undo {
  const { history } = window;
  // At once, as the Navigation API does it: what the application tracks next belongs to the new page.
  const undos = [
    listen(window, "popstate", () => check()),
    wrapMethod<"pushState", Parameters<History["pushState"]>, void>(history, "pushState", () => check()),
    wrapMethod<"replaceState", Parameters<History["replaceState"]>, void>(history, "replaceState", () => check(true)),
  ];
  return () => {
    for (const undo of undos) undo();
  };
}
