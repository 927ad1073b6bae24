import type { Undo } from "@noren/core";

/** Calls `seen` when any part of the element is first drawn in the window, and `half` when half of it is; each once. */
export function whenSeen(element: Element, seen: () => void, half: () => void): Undo {
  let begun = false;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, intersectionRatio } of entries) {
        if (!isIntersecting) continue;
        if (!begun) seen();
        begun = true;
        if (intersectionRatio < 0.5) continue;
        observer.disconnect();
        half();
        return;
      }
    },
    { threshold: [0, 0.5] },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
