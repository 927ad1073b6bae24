import type { ArbiterMemory } from "./memory.ts";

/** The memory after an interrupting campaign took its slot. */
export function rememberShown(memory: ArbiterMemory, id: string, session: string, now: number): ArbiterMemory {
  const before = memory.campaigns[id];
  const inSession = before?.session === session ? before.inSession + 1 : 1;
  return {
    campaigns: { ...memory.campaigns, [id]: { ...before, shown: (before?.shown ?? 0) + 1, lastShown: now, session, inSession } },
    interrupted: now,
  };
}
