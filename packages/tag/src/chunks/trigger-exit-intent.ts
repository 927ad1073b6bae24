import type { TriggerWatcher } from "@noren/core";
import { watchExitIntent } from "@noren/core/triggers/exit-intent";

const watch: TriggerWatcher = (rule, fire, window) => {
  const sensitivity = rule.on === "exit-intent" ? rule.sensitivity : undefined;
  return watchExitIntent({ window, document: window.document, ...(sensitivity && { sensitivity }) }, fire);
};

export { watch as default };
