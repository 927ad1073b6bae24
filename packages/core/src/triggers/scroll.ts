import { listen } from "../page/listen.ts";
import type { TriggerWatcher } from "./triggers.ts";

/** The watcher of the trigger rule `scroll`: fires once. */
const watch: TriggerWatcher = (rule, fire, { window }) => {
  const { share = 0.5, pixels = undefined } = rule.on === "scroll" ? rule : {};
  const { document } = window;
  const undo = listen(
    document,
    "scroll",
    () => {
      const end = document.documentElement.scrollHeight - window.innerHeight;
      // The last pixel may be a fraction that no scroll reaches.
      if (window.scrollY < Math.min(pixels ?? share * end, end) - 1) return;
      undo();
      fire();
    },
    true,
  );
  return undo;
};

export { watch as default };
