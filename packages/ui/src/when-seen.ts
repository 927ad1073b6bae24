import type { Undo } from "@noren/core";

/** Calls `seen` once, when any part of the element is first drawn in the window; in a hidden tab that waits for the tab. */
export function whenSeen(element: Element, seen: () => void, Observer: typeof IntersectionObserver = IntersectionObserver): Undo {
  const observer = new Observer((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    seen();
  });
  observer.observe(element);
  return () => observer.disconnect();
}
