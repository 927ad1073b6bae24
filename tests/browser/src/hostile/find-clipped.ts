import type { Page } from "../drivers/index.ts";

/** Runs in the page. */
function clippedIn({ within, inline }: { within: string; inline: boolean }): readonly string[] {
  const root = document.querySelector(within)?.shadowRoot;
  if (!root) return [`there is no widget in ${within}`];
  const found: string[] = [];
  const nameOf = (element: Element) =>
    `${element.localName}.${element.getAttribute("class") ?? ""} "${element.textContent?.trim().slice(0, 24)}"`;
  const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflow);
  const round = ({ left, top, right, bottom }: DOMRect) => [left, top, right, bottom].map(Math.round).join(" ");
  for (const element of root.querySelectorAll<HTMLElement>(".noren *")) {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    // What is only for assistive technology is cut to nothing on purpose, and drawings may reach beyond their frame.
    if (
      box.width < 2 ||
      box.height < 2 ||
      style.clipPath !== "none" ||
      element.closest("svg,[aria-hidden=true]") ||
      element.textContent?.trim() === ""
    )
      continue;
    if (style.display !== "inline" && style.overflow !== "visible" && !scrolls(element)) {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      // A font's letters may claim a little more than the height of their line.
      if (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 3)
        found.push(`${nameOf(element)} holds ${scrollWidth} x ${scrollHeight} in ${clientWidth} x ${clientHeight}`);
    }
    let scroller: Element | null = element.parentElement;
    while (scroller && !scrolls(scroller)) scroller = scroller.parentElement;
    if (scroller || scrolls(element)) continue;
    const frame = inline ? root.host.parentElement?.getBoundingClientRect() : new DOMRect(0, 0, innerWidth, innerHeight);
    if (!frame) continue;
    if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1)
      found.push(`${nameOf(element)} is at ${round(box)}, outside of ${round(frame)}`);
  }
  return found;
}

/** Elements of the widget's shadow root whose content is cut off, or that reach beyond the window or the widget's place, a line each. */
export const findClipped = (page: Page, within: string, inline: boolean): Promise<readonly string[]> =>
  page.evaluate(clippedIn, { within, inline });
