import type { Reason, Restrain } from "./arbiter.ts";

const DAY = 86_400_000;

/** Keeps what interrupts to the limits of its scopes, to the first page's peace and to quiet places. */
export const restrain: Restrain = (scopes, input, resumes) => {
  const { facts, memory, now, session, quiet, onPage } = input;
  for (const [of, limits] of scopes) {
    const { shown, times = [], inSession, session: last, closed, snoozed, done } = memory.campaigns[of] ?? {};
    const { within = { times: Number.POSITIVE_INFINITY, days: 0 }, untilDone = true, doneDays } = limits;
    const limited = (reason: Reason, isPast: boolean, found: number, limit: number) => !isPast && { reason, seen: { of, found, limit } };
    const over = (reason: Reason, limit = Number.POSITIVE_INFINITY, found = 0) => limited(reason, found < limit, found, limit);
    const early = (reason: Reason, days = 0, at = 0) => limited(reason, !at || now >= at + days * DAY, at, days);
    const found =
      early("done", untilDone ? Number.POSITIVE_INFINITY : doneDays, done) ||
      (!resumes &&
        (over("per-page", limits.perPage, onPage[of]) ||
          over("per-session", limits.perSession, last === session ? inSession : 0) ||
          over("lifetime", limits.lifetime, shown) ||
          over("within", within.times, times.filter((at) => at > now - within.days * DAY).length) ||
          early("closed", limits.closedDays, closed) ||
          early("snooze", limits.snoozeDays, snoozed) ||
          early(of === "*" ? "cooldown" : "days", limits.days, times[0])));
    if (found) return found;
  }
  if (!resumes && facts.page.fromSearch && facts.device.type === "phone") return { reason: "from-search" };
  return quiet ? { reason: "quiet", seen: quiet } : undefined;
};
