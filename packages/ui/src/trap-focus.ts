import type { Undo } from "@noren/core";
import { focusedElement } from "./focused-element.ts";

const focusable = ':is(a[href],button,input,select,textarea,[tabindex]):not(:disabled,[tabindex^="-"])';

/**
 * Keeps Tab inside `root` and moves focus there (to `[data-focus]`, else the first control) unless it is inside already.
 * The undo gives focus back to the element that had it, if that is still on the page.
 */
export function trapFocus(root: HTMLElement): Undo {
  const before = focusedElement(root.ownerDocument);
  const controls = () => [...root.querySelectorAll<HTMLElement>(focusable)].filter((control) => control.getClientRects().length > 0);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Tab") return;
    const all = controls();
    const edge = event.shiftKey ? all[0] : all.at(-1);
    const target = event.shiftKey ? all.at(-1) : all[0];
    const current = focusedElement(root.ownerDocument);
    if (current !== edge && root.contains(current)) return;
    event.preventDefault();
    target?.focus();
  };
  root.addEventListener("keydown", onKey);
  if (!root.contains(before)) (root.querySelector<HTMLElement>("[data-focus]") ?? controls()[0])?.focus();
  return () => {
    root.removeEventListener("keydown", onKey);
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  };
}
