/** Whether there is more to scroll to, in reading direction. */
export interface Ends {
  before: boolean;
  after: boolean;
}

/** The last card in sight has no gap after it, which makes the place a little narrower than so many steps. */
const ROUNDING = 0.1;

export function endsOf({ scrollLeft, scrollWidth, clientWidth }: Element): Ends {
  // In right-to-left text browsers count down from 0.
  const at = Math.abs(scrollLeft);
  return { before: at > 1, after: at < scrollWidth - clientWidth - 1 };
}

/** Scrolls by as many whole cards as are in sight. Between cards it is negative in right-to-left text, as scrolling there is. */
export function turn(rail: Element, towards: -1 | 1): void {
  const [first = 0, second = first + 1] = [...rail.children].map((item) => item.getBoundingClientRect().x);
  const step = second - first;
  rail.scrollBy({ left: towards * step * Math.max(1, Math.floor(rail.clientWidth / Math.abs(step) + ROUNDING)) });
}
