import { listen } from "../page/listen.ts";
import type { TriggerWatcher } from "./triggers.ts";

/** The watcher of the trigger rule `return`: fires each time. */
const watch: TriggerWatcher = (rule, fire, { window, now }) => {
  const { seconds = 5 } = rule.on === "return" ? rule : {};
  const { document } = window;
  let left: number | undefined;
  return listen(document, "visibilitychange", () => {
    if (document.visibilityState !== "visible") left = now();
    else if (left !== undefined && now() - left >= seconds * 1000) fire();
  });
};

export { watch as default };
