import type { Undo } from "@noren/core";

/**
 * Keeps the custom property `--lift` on a fixed element: px between the window's lower edge and the upper edge of an on-screen keyboard
 * that covers it, `0px` without one.
 */
export function stayAboveKeyboard(element: HTMLElement, view: Window = window): Undo {
  const seen = view.visualViewport;
  const follow = () => {
    if (!seen) return;
    // A pinch zoom shrinks what is seen as well; then the element stays where it is.
    const lift = seen.scale > 1.01 ? 0 : view.innerHeight - seen.height - seen.offsetTop;
    element.style.setProperty("--lift", `${Math.max(0, Math.round(lift))}px`);
  };
  seen?.addEventListener("resize", follow);
  seen?.addEventListener("scroll", follow);
  return () => {
    seen?.removeEventListener("resize", follow);
    seen?.removeEventListener("scroll", follow);
  };
}
