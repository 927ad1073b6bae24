import type { Restrain } from "./arbiter/arbiter.ts";
import { rememberShown } from "./arbiter/remember-shown.ts";
import { restrain } from "./arbiter/restrain.ts";
import { scopeNames } from "./arbiter/scopes.ts";
import type { ChunkCore } from "./core.ts";
import { quietReason, watchQuiet } from "./page/quiet.ts";
import type { AssignedRun } from "./run.ts";
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
  const { config, environment, journal, facts, state, decisions, consider } = core;
  const { window, now } = environment;
  const { showing } = state;
  let stopped = false;
  const undo = watchQuiet(window, consider);

  const claim = ({ campaign, held }: AssignedRun, others: typeof showing) =>
    journal.change(({ visitor: { session }, memory, remember }) => {
      const { id } = campaign;
      const given = { memory, session, showing: others, triggered: new Set([id]) };
      const ready = decisions(given).some((decision) => decision.campaign === id && decision.reason === "ready");
      if (ready) remember(rememberShown(memory, campaign, session, now(), held));
      return ready;
    });

  const interrupt = async (campaign: Campaign, resumed: boolean): Promise<void> => {
    const { id } = campaign;
    const run = { ...core.runOf(campaign), resumed };
    const others = new Map(showing);
    // Taken at once: between here and the claim nothing else may interrupt this document.
    showing.set(id, { campaign, end: () => undefined });
    const claimed = resumed || (await claim(run, others));
    showing.delete(id);
    if (!claimed || stopped) return;
    for (const scope of scopeNames(campaign)) state.onPage[scope] = (state.onPage[scope] ?? 0) + 1;
    stage.open(run);
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
