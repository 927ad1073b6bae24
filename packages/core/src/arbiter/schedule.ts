import type { Campaign } from "../schema/campaign.ts";

const clocks = new Map<string, Intl.DateTimeFormat>();
const instants = new Map<string, number>();

/** The wall clock of a time zone, read as if it were UTC's; to make one takes a browser as long as a thousand readings. */
function clockOf(timeZone: string): (at: number) => number {
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short", timeStyle: "medium" });
  clocks.set(timeZone, clock);
  return (at) => Date.parse(`${clock.format(at).replace(" ", "T")}Z`);
}

function instantOf(time: string, timeZone: string): number {
  const date = /^\d{4}-\d\d-\d\d$/.test(time) ? `${time}T00:00` : time;
  if (/(Z|[+-]\d\d:?\d\d)$/i.test(date)) return Date.parse(date);
  const utc = Date.parse(`${date}Z`);
  const read = clockOf(timeZone);
  const offsetAt = (at: number) => read(at) - Math.floor(at / 1000) * 1000;
  // Twice: the offset at the first guess may be the one on the other side of a clock change.
  return utc - offsetAt(utc - offsetAt(utc));
}

/** Milliseconds since 1970 of an ISO 8601 time; one without an offset is local time in `timeZone`. */
export function instant(time: string, timeZone = "UTC"): number {
  const key = time + timeZone;
  const known = instants.get(key) ?? instantOf(time, timeZone);
  instants.set(key, known);
  return known;
}

/** Whether `now` is within the campaign's schedule. */
export function isScheduled(campaign: Campaign, now: number): boolean {
  const { from, to, timeZone } = campaign.schedule ?? {};
  return (!from || now >= instant(from, timeZone)) && (!to || now < instant(to, timeZone));
}
