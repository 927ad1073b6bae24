import type { Campaign } from "../schema/campaign.ts";
import { type ArbiterMemory, patch } from "./memory.ts";
import { scopeNames } from "./scopes.ts";

const REMEMBERED = 20;

/** The memory after an interrupting campaign took its slot. What is held out nobody can close: it counts as closed at once, or it would come more often than what is seen. */
export const rememberShown = (memory: ArbiterMemory, campaign: Campaign, session: string, now: number, held = false): ArbiterMemory =>
  patch(memory, scopeNames(campaign), ({ shown = 0, times = [], inSession = 0, session: last }) => ({
    shown: shown + 1,
    times: [now, ...times].slice(0, REMEMBERED),
    session,
    inSession: last === session ? inSession + 1 : 1,
    ...(held && { closed: now }),
  }));
