import type { Campaign } from "../schema/campaign.ts";
import type { Undo } from "../widget.ts";

/**
 * Puts the widget's own element where `placement.selector` of an inline campaign asks for it: from the page's `load` on, and again when a
 * framework's re-render took it away.
 */
export function watchAnchors(inline: readonly Campaign[], window: Window): Undo {
  const { document } = window;
  const made = new Map<Campaign, HTMLElement>();
  /** A selector that cannot be read stops no other. */
  const find = (selector: string): Element | null => {
    try {
      return document.querySelector(selector);
    } catch {
      return null;
    }
  };
  const put = (): void => {
    for (const campaign of inline) {
      const { selector, position = "inside" } = campaign.placement ?? {};
      const anchor = selector ? find(selector) : null;
      const known = made.get(campaign);
      if (!anchor || known?.isConnected) continue;
      const element = known ?? document.createElement(`noren-${campaign.widget}`);
      element.setAttribute("campaign", campaign.id);
      made.set(campaign, element);
      if (position === "inside") anchor.append(element);
      else anchor[position](element);
    }
  };
  const observer = new MutationObserver(put);
  const begin = () => {
    put();
    observer.observe(document.body, { childList: true, subtree: true });
  };
  if (document.readyState === "complete") begin();
  else window.addEventListener("load", begin);
  return () => {
    window.removeEventListener("load", begin);
    observer.disconnect();
    for (const element of made.values()) element.remove();
  };
}

export { watchAnchors as default };
