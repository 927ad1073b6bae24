import type { OnProgress } from "../build/progress.ts";
import type { Terminal } from "../terminal.ts";

const EVERY_MS = 100;

/**
 * Shows progress as one line that is drawn over where a person looks on, and as plain lines elsewhere: one at each start, then each
 * quarter of long work. `clear` takes the line away.
 */
export function showProgress(terminal: Terminal, now: () => number = Date.now): { onProgress: OnProgress; clear: () => void } {
  let label = "";
  let drawnAt = Number.NEGATIVE_INFINITY;
  let quarter = 0;
  const clear = () => {
    if (terminal.interactive && label) terminal.err("\r\u001b[2K");
  };
  const onProgress: OnProgress = (next, done, total) => {
    const share = total > 0 ? Math.floor((100 * done) / total) : 0;
    if (terminal.interactive) {
      if (next === label && now() - drawnAt < EVERY_MS) return;
      clear();
      terminal.err(`${next} … ${share} %`);
      drawnAt = now();
    } else if (next !== label) {
      terminal.err(`${next} …\n`);
      quarter = 0;
    } else if (total > 1 && done < total && Math.floor(share / 25) > quarter) {
      quarter = Math.floor(share / 25);
      terminal.err(`${next} … ${quarter * 25} %\n`);
    }
    label = next;
  };
  return { onProgress, clear };
}
