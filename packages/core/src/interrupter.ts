import { afterShown } from "./arbiter/after-shown.ts";
import type { Restrain } from "./arbiter/arbiter.ts";
import { restrain } from "./arbiter/restrain.ts";
import type { ChunkCore } from "./core.ts";
import { quietReason, watchQuiet } from "./page/quiet.ts";
import type { Campaign } from "./schema/campaign.ts";
import type { Stage } from "./stage.ts";
import type { Undo } from "./widget.ts";

export interface Interrupter {
  restrain: Restrain;
  /** Why nothing may interrupt just now. */
  quiet(): string | undefined;
  /** Claims the slot of a campaign that is ready, over all tabs, and shows it. `resumed` goes on with what a page load cut off. */
  interrupt(campaign: Campaign, resumed: boolean): void;
  stop: Undo;
}

/** Lets one campaign interrupt, in a quiet moment. */
export function createInterrupter(core: ChunkCore, stage: Stage): Interrupter {
  const { config, environment, journal, facts, state, decisions, consider, scopeNames } = core;
  const { window, now } = environment;
  const { showing } = state;
  let stopped = false;
  const undo = watchQuiet(window, consider);

  const interrupt = async (campaign: Campaign, resumed: boolean): Promise<void> => {
    const { id } = campaign;
    const run = { ...core.runOf(campaign), resumed };
    // Taken at once: between here and the claim nothing else may interrupt this document.
    showing.set(id, { campaign, end: () => undefined });
    const claimed =
      resumed ||
      (await journal.change(({ visitor, memory, save, note }) => {
        const { session } = visitor;
        // A session may begin with what shows: it is kept, or the next change would begin another.
        save(visitor);
        const given = { memory, session, showing: new Set<string>(), triggered: new Set([id]) };
        const ready = decisions(given).some((decision) => decision.campaign === id && decision.reason === "ready");
        if (ready) note(scopeNames(campaign), afterShown(session, now(), run.held));
        return ready;
      }));
    showing.delete(id);
    if (claimed && !stopped) {
      for (const scope of scopeNames(campaign)) state.onPage[scope] = (state.onPage[scope] ?? 0) + 1;
      stage.open(run);
    }
    // Whom the slot turned away while it was held has a turn now. Without a visitor's record nobody has: that would go on for ever.
    if (claimed === false) consider();
  };

  return {
    restrain,
    quiet: () => quietReason(window.document, facts().page, config.quiet),
    interrupt: (campaign, resumed) => void interrupt(campaign, resumed).catch(() => undefined),
    stop() {
      stopped = true;
      undo();
    },
  };
}

export { createInterrupter as default };
