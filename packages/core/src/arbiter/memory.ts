import type { DismissReason } from "../events/catalogue.ts";

/** What one scope did on this device: a campaign by its id, a widget as `*survey`, all that interrupts as `*`. Times are milliseconds since 1970. */
export interface ScopeMemory {
  /** Times that a slot was taken, held-out arms included. */
  shown?: number;
  /** When, newest first, at most 20. */
  times?: readonly number[];
  /** Session of `inSession`. */
  session?: string;
  inSession?: number;
  /** When it last ended otherwise than by "not now". */
  closed?: number;
  /** Last "not now". */
  snoozed?: number;
  /** When its purpose was last served. */
  done?: number;
  /** Session in which it holds something unfinished, to go on with after a page load. */
  open?: string;
}

/** What the arbiter remembers across pages and tabs. */
export interface ArbiterMemory {
  campaigns: { readonly [scope: string]: ScopeMemory };
  /** Arms that this device was exposed to, by the experiment's key. */
  arms?: { readonly [experiment: string]: string };
}

export const emptyMemory: ArbiterMemory = { campaigns: {} };

/** What becomes of one scope's memory; what is not named stays. */
type ScopeChange = (past: ScopeMemory) => ScopeMemory;

/** Changes some scopes of the memory. */
export type Note = (scopes: readonly string[], change: ScopeChange) => void;

/** The memory with each of some scopes changed. */
export const patch = (memory: ArbiterMemory, scopes: readonly string[], change: ScopeChange): ArbiterMemory => {
  const campaigns = { ...memory.campaigns };
  for (const scope of scopes) campaigns[scope] = { ...campaigns[scope], ...change(campaigns[scope] ?? {}) };
  return { ...memory, campaigns };
};

/** What a scope remembers after a campaign ended: "not now" and everything else have clocks of their own. Whether its purpose was served its events tell. */
export const afterDismissed = (reason: DismissReason, now: number) => (): ScopeMemory => ({
  open: "",
  [reason === "snoozed" ? reason : "closed"]: now,
});

/** What a campaign remembers once it holds something that a page load must not lose. */
export const afterOpen = (session: string) => (): ScopeMemory => ({ open: session });
