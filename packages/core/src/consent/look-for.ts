import { listen } from "../page/listen.ts";
import type { Undo } from "../widget.ts";

const FIRST = 90;
const LAST = 1_500;

/**
 * Looks for what a system puts into the page without an event: at once, five times more within 3 s (after 90 ms, then twice as long each
 * time), and when the page is loaded. Stops for good when `look` returns true.
 */
export function lookFor(window: Window, look: () => boolean): Undo {
  let timer = 0;
  const stop = (): void => {
    unlisten();
    window.clearTimeout(timer);
  };
  const check = (): boolean => {
    const found = look();
    if (found) stop();
    return found;
  };
  const checkAgain = (wait: number): void => {
    if (!check() && wait < LAST) timer = window.setTimeout(checkAgain, wait, wait * 2);
  };
  const unlisten = listen(window, "load", check);
  checkAgain(FIRST);
  return stop;
}
