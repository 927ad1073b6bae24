import type { Undo } from "@noren/core";

/** Takes the steps of being seen that are left, but for the last `keep`. */
export type See = (keep?: number) => void;

/**
 * Takes the first of `steps` when any part of the element is first drawn in the window, and the rest when half of it is; each once.
 * What is done with the element shows that it was seen: `see` takes what is left.
 */
export function watchSeen(element: Element, steps: (() => void)[]): { see: See; end: Undo } {
  const see: See = (keep = 0) => {
    for (const step of steps.splice(0, steps.length - keep)) step();
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, intersectionRatio } of entries) if (isIntersecting) see(intersectionRatio < 0.5 ? 1 : 0);
    },
    { threshold: [0, 0.5] },
  );
  observer.observe(element);
  return { see, end: () => observer.disconnect() };
}
