import type { ScopeMemory } from "./memory.ts";

const REMEMBERED = 20;

/** What a scope remembers after an interrupting campaign took its slot. What is held out nobody can close: it counts as closed at once, or it would come more often than what is seen. */
export const afterShown =
  (session: string, now: number, held = false) =>
  ({ shown = 0, times = [], inSession = 0, session: last }: ScopeMemory): ScopeMemory => ({
    shown: shown + 1,
    times: [now, ...times].slice(0, REMEMBERED),
    session,
    inSession: last === session ? inSession + 1 : 1,
    ...(held && { closed: now }),
  });
