import type { Bus } from "../bus.ts";
import type { Facts } from "../facts/facts.ts";
import type { JournalChange } from "../journal.ts";
import { listen } from "../page/listen.ts";
import type { Campaign, TriggerRule } from "../schema/campaign.ts";
import { evaluateCondition } from "../targeting/condition.ts";
import type { Undo } from "../widget.ts";

/** Tells that a trigger's time has come; with `moment`, that it passes again after so many milliseconds. */
export type Fire = (moment?: number) => void;

/** A trigger of a chunk of its own: calls `fire` each time its moment comes. */
export type TriggerWatcher = (rule: TriggerRule, fire: Fire, page: TriggerPage) => Undo;

/** The device's records, in one transaction. */
type TriggerChange = Pick<JournalChange, "get" | "put"> & { visitor: Pick<JournalChange["visitor"], "session"> };

/** What a trigger's chunk may see and use of the page. */
export interface TriggerPage {
  window: Window;
  on: Bus["on"];
  /** Milliseconds since 1970. */
  now: () => number;
  facts: () => Facts;
  /** Changes records on this device, under consent. */
  change<Result>(work: (change: TriggerChange) => Promise<Result> | Result): Promise<Result | undefined>;
  campaign: Campaign;
}

export interface TriggerOptions extends Omit<TriggerPage, "campaign"> {
  /** Loads the watcher of a rule that `noren.js` does not know itself; undefined when there is none. */
  load: (name: TriggerRule["on"]) => Promise<{ default: TriggerWatcher } | undefined>;
  /** Gets each rule that came true. */
  met: Set<TriggerRule>;
}

/** Calls back once the page was visible for so many milliseconds. */
function afterActiveTime(window: Window, wait: number, now: () => number, fire: () => void): Undo {
  const { document } = window;
  let left = wait;
  let since = now();
  let timer = 0;
  const change = (): void => {
    window.clearTimeout(timer);
    if (document.visibilityState === "visible") {
      since = now();
      timer = window.setTimeout(() => {
        undo();
        fire();
      }, left);
    } else left -= now() - since;
  };
  const undo = listen(document, "visibilitychange", change);
  change();
  return () => {
    window.clearTimeout(timer);
    undo();
  };
}

/** Watches a campaign's trigger on this page and calls `fire` once `any` or `all` of its rules came true, and again with each later moment. */
export function watchTrigger(campaign: Campaign, options: TriggerOptions, fire: Fire): Undo {
  const { window, on, load, now, met } = options;
  const trigger = campaign.trigger ?? { any: [{ on: "page" } satisfies TriggerRule] };
  const rules = "any" in trigger ? trigger.any : trigger.all;
  let stopped = false;
  const watch = (rule: TriggerRule): Undo => {
    const meet: Fire = (moment) => {
      met.add(rule);
      if (!stopped && ("any" in trigger || rules.every((one) => met.has(one)))) fire(moment);
    };
    switch (rule.on) {
      case "page":
        meet();
        return () => undefined;
      case "manual":
        return () => undefined;
      case "time":
        return afterActiveTime(window, rule.seconds * 1000, now, meet);
      case "event":
        return on(rule.name, ({ data }) => {
          if (!rule.where || evaluateCondition(rule.where, data)) meet();
        });
      default: {
        let undo: Undo | undefined;
        load(rule.on).then(
          (module) => {
            if (!stopped) undo = module?.default(rule, meet, { ...options, campaign });
          },
          () => undefined,
        );
        return () => undo?.();
      }
    }
  };
  const undos = rules.map(watch);
  return () => {
    stopped = true;
    for (const undo of undos) undo();
  };
}
