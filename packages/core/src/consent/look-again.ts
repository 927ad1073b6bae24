import { listen } from "../page/listen.ts";
import type { Undo } from "../widget.ts";

/**
 * Reads a system anew that keeps its answers where every tab finds them, such as a cookie: when the tab is looked at again, or turned away
 * from, and as the page goes away, so that it says no farewell of what another tab withdrew.
 */
export const lookAgain = (window: Window, read: () => unknown): Undo => listen(window, "visibilitychange pagehide", () => void read());
