import type { RefObject } from "preact";
import { useCallback, useEffect, useState } from "preact/hooks";

export interface Rail {
  /** Whether there is more before and after what can be seen, in reading direction. */
  before: boolean;
  after: boolean;
  /** Scrolls by as many whole cards as fit: -1 towards the start, 1 towards the end. */
  turn(towards: -1 | 1): void;
}

/** Where a horizontally scrolling list stands. Browsers count its `scrollLeft` down from 0 in right-to-left text. */
export function useRail(list: RefObject<HTMLElement | null>, length: number): Rail {
  const [ends, setEnds] = useState({ before: false, after: false });

  const look = useCallback(() => {
    const element = list.current;
    if (!element) return;
    const at = Math.abs(element.scrollLeft);
    const before = at > 1;
    const after = at < element.scrollWidth - element.clientWidth - 1;
    setEnds((last) => (last.before === before && last.after === after ? last : { before, after }));
  }, [list]);

  // Another number of cards is another width to scroll.
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    look();
    element.addEventListener("scroll", look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      observer.disconnect();
    };
  }, [list, look, length]);

  return {
    ...ends,
    turn(towards) {
      const element = list.current;
      const [first, second] = element?.children ?? [];
      if (!element || !first) return;
      const step = second ? Math.abs(second.getBoundingClientRect().left - first.getBoundingClientRect().left) : element.clientWidth;
      const cards = Math.max(1, Math.floor(element.clientWidth / step));
      const forward = getComputedStyle(element).direction === "rtl" ? -1 : 1;
      element.scrollBy({ left: towards * forward * cards * step });
    },
  };
}
