import { listen } from "../page/listen.ts";
import type { TriggerWatcher } from "./triggers.ts";

/** The watcher of the trigger rule `idle`: fires once in each idle time. A hidden page is not idle. */
const watch: TriggerWatcher = (rule, fire, { window }) => {
  const seconds = rule.on === "idle" ? rule.seconds : 0;
  const { document } = window;
  let timer = 0;
  const restart = (): void => {
    window.clearTimeout(timer);
    if (document.visibilityState === "visible") timer = window.setTimeout(fire, seconds * 1000);
  };
  const undo = listen(document, "pointerdown pointermove keydown wheel scroll touchstart touchmove visibilitychange", restart, true);
  restart();
  return () => {
    window.clearTimeout(timer);
    undo();
  };
};

export { watch as default };
