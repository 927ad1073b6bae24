import type { Facts } from "../facts/facts.ts";
import { fitsPath } from "../facts/page.ts";
import type { NorenConfig } from "../schema/config.ts";
import type { Undo } from "../widget.ts";
import { listen } from "./listen.ts";

const FIELD = "input:not([type=button],[type=submit],[type=reset],[type=checkbox],[type=radio]),textarea,select,[contenteditable]";
const OPEN = ["dialog[open],[aria-modal=true]", ":popover-open"];

function isVisible(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  // What slides out of view or fades away still has a box: only its style tells.
  const { visibility, opacity } = getComputedStyle(element);
  return width > 0 && height > 0 && visibility !== "hidden" && opacity !== "0";
}

function focused(document: Document): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Why nothing may interrupt on this page just now (design section 7), or undefined. */
export function quietReason(document: Document, page: Facts["page"], quiet: NorenConfig["quiet"] = {}): string | undefined {
  const some = (selector: string, test: (element: Element) => unknown) => {
    try {
      return [...document.querySelectorAll(selector)].some(test);
    } catch {
      // A selector that is none, or that this browser does not know, finds nothing and stops nobody.
      return false;
    }
  };
  const isSeen = (selector: string) => some(selector, isVisible);
  if (page.type === "checkout" || document.querySelector('[autocomplete*="cc-" i]')) return "checkout";
  if (quiet.paths?.some((pattern) => fitsPath(pattern, page.path))) return "path";
  if (focused(document)?.matches(FIELD)) return "focus";
  if (OPEN.some(isSeen)) return "dialog";
  if (some("noren-layer", ({ shadowRoot }) => shadowRoot?.querySelector("dialog[open]"))) return "panel";
  if (some("video", (video) => video instanceof HTMLVideoElement && !video.paused && !video.muted && video.volume > 0)) return "video";
  return quiet.selectors?.find(isSeen);
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
