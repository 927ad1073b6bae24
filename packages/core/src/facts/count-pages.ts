import type { Undo } from "../widget.ts";
import type { FactsInput } from "./source.ts";

/** For how long a path must stand, in milliseconds: applications pass through others on their way. */
const MOMENT = 500;

/** Counts the further pages of a single-page application: each path that stands for a moment and is another than the one before. Its query may change as it likes. */
export function countPages({ window, on, journal }: Pick<FactsInput, "window" | "on" | "journal">): Undo {
  const { location, performance } = window;
  const [loaded] = performance.getEntriesByType("navigation");
  let counted = loaded && new URL(loaded.name).pathname;
  let seen = counted;
  let timer = 0;
  const count = (): void => {
    if (seen === counted) return;
    counted = seen;
    journal.change(({ visitor, save }) => save({ ...visitor, pages: visitor.pages + 1 })).catch(() => undefined);
  };
  const look = (): void => {
    if (location.pathname === seen) return;
    seen = location.pathname;
    window.clearTimeout(timer);
    timer = window.setTimeout(count, MOMENT);
  };
  const undo = on("facts", look);
  look();
  return () => {
    undo();
    window.clearTimeout(timer);
  };
}
