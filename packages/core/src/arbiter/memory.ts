import type { DismissReason } from "../events/catalogue.ts";

/** What one campaign did on this device. Times are milliseconds since 1970. */
export interface CampaignMemory {
  /** Times that it took its slot, held-out arms included. */
  shown: number;
  lastShown: number;
  /** Session of `inSession`. */
  session?: string;
  inSession: number;
  /** Last "not now" or close. */
  dismissed?: number;
  done?: boolean;
  /** Session in which it holds something unfinished, to go on with after a page load. */
  open?: string | undefined;
}

/** What the arbiter remembers across pages and tabs. */
export interface ArbiterMemory {
  campaigns: { [id: string]: CampaignMemory };
  /** When a campaign last interrupted, for the cooldown over all of them. */
  interrupted: number;
}

export const emptyMemory: ArbiterMemory = { campaigns: {}, interrupted: 0 };

const patch = (memory: ArbiterMemory, id: string, change: Partial<CampaignMemory>): ArbiterMemory => ({
  ...memory,
  campaigns: { ...memory.campaigns, [id]: { shown: 0, lastShown: 0, inSession: 0, ...memory.campaigns[id], ...change } },
});

/** The memory after a campaign ended: `done` ends it for good, anything else starts its snooze. */
export const rememberDismissed = (memory: ArbiterMemory, id: string, reason: DismissReason, now: number): ArbiterMemory =>
  patch(memory, id, { open: undefined, ...(reason === "done" ? { done: true } : { dismissed: now }) });

/** The memory once a campaign holds something that a page load must not lose. */
export const rememberOpen = (memory: ArbiterMemory, id: string, session: string): ArbiterMemory => patch(memory, id, { open: session });
