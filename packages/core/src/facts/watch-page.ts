import type { Undo } from "../widget.ts";
import type { Reading } from "./reading.ts";
import type { FactsInput } from "./source.ts";

/** Least time between two readings of a page that keeps changing, in milliseconds. */
const PAUSE = 100;

/** Tells what `read` finds, and looks again after each change in the page, ten times a second at most. */
export function watchPage({ window, config, watch }: FactsInput, read: () => Reading): Undo {
  const { look, undo } = watch(read);
  const named = Object.values(config.selectors ?? {}).map((selector = "") => selector.replace(/^.*@/, ""));
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
    attributeFilter: ["content", "value", ...named],
  });
  return () => {
    observer.disconnect();
    window.clearTimeout(timer);
    undo();
  };
}
