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
  open?: string;
}

/** What the arbiter remembers across pages and tabs. */
export interface ArbiterMemory {
  campaigns: { [id: string]: CampaignMemory };
  /** When a campaign last interrupted, for the cooldown over all of them. */
  interrupted: number;
}

export const emptyMemory: ArbiterMemory = { campaigns: {}, interrupted: 0 };

const fresh: CampaignMemory = { shown: 0, lastShown: 0, inSession: 0 };

/** The memory after a campaign ended: `done` ends it for good, anything else starts its snooze. */
export function rememberDismissed(memory: ArbiterMemory, id: string, reason: DismissReason, now: number): ArbiterMemory {
  const { open: _ended, ...before } = memory.campaigns[id] ?? fresh;
  const after: CampaignMemory = reason === "done" ? { ...before, done: true } : { ...before, dismissed: now };
  return { ...memory, campaigns: { ...memory.campaigns, [id]: after } };
}

/** The memory once a campaign holds something that a page load must not lose. */
export function rememberOpen(memory: ArbiterMemory, id: string, session: string): ArbiterMemory {
  return { ...memory, campaigns: { ...memory.campaigns, [id]: { ...(memory.campaigns[id] ?? fresh), open: session } } };
}
