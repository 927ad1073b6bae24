import type { Campaign } from "../schema/campaign.ts";

type Schedule = NonNullable<Campaign["schedule"]>;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The wall clock of a time zone, read as if it were UTC's; to make one takes as long as many readings. */
function clockOf(timeZone: string): (at: number) => number {
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short", timeStyle: "medium" });
  clocks.set(timeZone, clock);
  return (at) => Date.parse(`${clock.format(at).replace(" ", "T")}Z`);
}

/** Milliseconds since 1970 of an ISO 8601 time; one without an offset is local time in `timeZone`. */
export function instant(time: string, timeZone = "UTC"): number {
  const date = /^\d{4}-\d\d-\d\d$/.test(time) ? `${time}T00:00` : time;
  if (/(Z|[+-]\d\d:?\d\d)$/i.test(date)) return Date.parse(date);
  const utc = Date.parse(`${date}Z`);
  const read = clockOf(timeZone);
  const offsetAt = (at: number) => read(at) - Math.floor(at / 1000) * 1000;
  // Twice: the offset at the first guess may be the one on the other side of a clock change.
  return utc - offsetAt(utc - offsetAt(utc));
}

/** The first instant of a schedule and the first one after it; each is worked out once. */
const spans = new WeakMap<object, readonly [from: number, to: number]>();

/** Whether `now` is within a campaign's schedule. */
export function isScheduled(schedule: Schedule, now: number): boolean {
  const { from, to, timeZone } = schedule;
  const span = spans.get(schedule) ?? [from ? instant(from, timeZone) : 0, to ? instant(to, timeZone) : Number.POSITIVE_INFINITY];
  spans.set(schedule, span);
  return now >= span[0] && now < span[1];
}

export { isScheduled as default };
