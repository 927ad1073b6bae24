import type { Facts } from "../facts/facts.ts";
import { fitsPath } from "../facts/page.ts";
import type { NorenConfig } from "../schema/config.ts";
import type { Undo } from "../widget.ts";
import { listen } from "./listen.ts";

const FIELD = "input:not([type=button],[type=submit],[type=reset],[type=checkbox],[type=radio]),textarea,select,[contenteditable]";
const OPEN = "dialog[open],[aria-modal=true],[popover]";

function isOpen(element: Element): boolean {
  if (!element.hasAttribute("popover")) return isVisible(element);
  // Older browsers know neither popovers nor the selector, and throw at it.
  return CSS.supports("selector(:popover-open)") && element.matches(":popover-open");
}

function isVisible(element: Element): boolean {
  const box = element.getBoundingClientRect();
  // What slides out of view or fades away still has a box: only its style tells.
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return box.width > 0 && box.height > 0 && style?.visibility !== "hidden" && style?.opacity !== "0";
}

function focused(document: Document): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Why nothing may interrupt on this page just now (design section 7), or undefined. */
export function quietReason(document: Document, page: Facts["page"], quiet: NorenConfig["quiet"] = {}): string | undefined {
  const some = (selector: string, test: (element: Element) => boolean) => {
    try {
      return [...document.querySelectorAll(selector)].some(test);
    } catch {
      // A selector that is none finds nothing, and stops nobody.
      return false;
    }
  };
  if (page.type === "checkout" || document.querySelector('[autocomplete*="cc-" i]')) return "checkout";
  if (quiet.paths?.some((pattern) => fitsPath(pattern, page.path))) return "path";
  if (focused(document)?.matches(FIELD)) return "focus";
  if (some(OPEN, isOpen)) return "dialog";
  if (some("noren-layer", ({ shadowRoot }) => !!shadowRoot?.querySelector("dialog[open]"))) return "panel";
  if (some("video", (video) => video instanceof HTMLVideoElement && !video.paused && !video.muted && video.volume > 0)) return "video";
  return quiet.selectors?.find((selector) => some(selector, isVisible));
}

/** Calls back, 300 ms after the last of them, when something happened that may have ended a quiet moment. */
export function watchQuiet(window: Window, onChange: () => void): Undo {
  let timer = 0;
  const later = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(onChange, 300);
  };
  const undo = listen(window.document, "focusout click keyup toggle close pause transitionend visibilitychange", later, true);
  return () => {
    window.clearTimeout(timer);
    undo();
  };
}
