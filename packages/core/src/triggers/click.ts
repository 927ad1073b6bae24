import { listen } from "../page/listen.ts";
import type { TriggerWatcher } from "./triggers.ts";

/** The watcher of the trigger rule `click`: fires with every press. */
const watch: TriggerWatcher = (rule, fire, { window }) => {
  const selector = rule.on === "click" ? rule.selector : "";
  return listen(
    window.document,
    "click",
    (event) => {
      // An element within a component is the target only where the path begins.
      const [target] = event.composedPath();
      if (target instanceof Element && target.closest(selector)) fire();
    },
    true,
  );
};

export { watch as default };
