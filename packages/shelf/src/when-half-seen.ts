import type { Undo } from "@noren/core";

/** Calls `seen` once, when at least half of the element is drawn in the window. */
export function whenHalfSeen(element: Element, seen: () => void, Observer: typeof IntersectionObserver = IntersectionObserver): Undo {
  const observer = new Observer(
    (entries) => {
      if (!entries.some(({ intersectionRatio }) => intersectionRatio >= 0.5)) return;
      observer.disconnect();
      seen();
    },
    { threshold: 0.5 },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
