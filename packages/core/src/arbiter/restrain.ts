import type { Decision, Reason, Restrain } from "./arbiter.ts";
import type { ScopeMemory } from "./memory.ts";

const DAY = 86_400_000;

type Verdict = Omit<Decision, "campaign"> | undefined | false;

const over = (reason: Reason, of: string, limit: number | undefined, found = 0): Verdict =>
  limit !== undefined && found >= limit && { reason, seen: { of, found, limit } };

const early = (reason: Reason, of: string, now: number, limit: number | undefined, found: number | undefined): Verdict =>
  limit !== undefined && found !== undefined && now < found + limit * DAY && { reason, seen: { of, found, limit } };

/** Keeps what interrupts to the limits of its scopes, to the first page's peace and to quiet places. */
export const restrain: Restrain = (scopes, { facts, memory, now, session, quiet, onPage }, resumes) => {
  for (const [of, limits] of scopes) {
    const past: ScopeMemory = memory.campaigns[of] ?? {};
    const { within } = limits;
    const found =
      early("done", of, now, limits.untilDone === false ? limits.doneDays : Number.POSITIVE_INFINITY, past.done) ||
      (!resumes &&
        (over("per-page", of, limits.perPage, onPage[of]) ||
          over("per-session", of, limits.perSession, past.session === session ? past.inSession : 0) ||
          over("lifetime", of, limits.lifetime, past.shown) ||
          (within && over("within", of, within.times, past.times?.filter((at) => at > now - within.days * DAY).length)) ||
          early("closed", of, now, limits.closedDays, past.closed) ||
          early("snooze", of, now, limits.snoozeDays, past.snoozed) ||
          early(of === "*" ? "cooldown" : "days", of, now, limits.days, past.times?.[0])));
    if (found) return found;
  }
  if (facts.page.fromSearch && facts.device.type === "phone") return { reason: "from-search", seen: facts.page.referrer };
  return quiet ? { reason: "quiet", seen: quiet } : undefined;
};
