import type { Undo } from "../widget.ts";
import type { Reading } from "./reading.ts";
import { type WatchInput, watchReadings } from "./watch-readings.ts";

/** Least time between two readings of a page that keeps changing, in milliseconds. */
const PAUSE = 100;

/** See `FactsInput.watchPage`. */
export function watchPage(input: WatchInput, read: () => Reading): Undo {
  const { window, config } = input;
  const { look, undo } = watchReadings(input, read);
  let timer = 0;
  const observer = new window.MutationObserver(() => {
    timer ||= window.setTimeout(() => {
      timer = 0;
      look();
    }, PAUSE);
  });
  observer.observe(window.document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ["content", "value", ...Object.values(config.selectors ?? {}).map((selector = "") => selector.replace(/^.*@/, ""))],
  });
  return () => {
    observer.disconnect();
    window.clearTimeout(timer);
    undo();
  };
}
