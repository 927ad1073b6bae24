import type { Campaign } from "../schema/campaign.ts";

/** Milliseconds since 1970 of an ISO 8601 time; one without an offset is local time in `timeZone`. */
export function instant(time: string, timeZone = "UTC"): number {
  const date = /^\d{4}-\d\d-\d\d$/.test(time) ? `${time}T00:00` : time;
  if (/(Z|[+-]\d\d:?\d\d)$/i.test(date)) return Date.parse(date);
  const utc = Date.parse(`${date}Z`);
  const offsetAt = (at: number) =>
    Date.parse(`${new Date(at).toLocaleString("sv", { timeZone }).replace(" ", "T")}Z`) - Math.floor(at / 1000) * 1000;
  // Twice: the offset at the first guess may be the one on the other side of a clock change.
  return utc - offsetAt(utc - offsetAt(utc));
}

/** Whether `now` is within the campaign's schedule. */
export function isScheduled(campaign: Campaign, now: number): boolean {
  const { from, to, timeZone } = campaign.schedule ?? {};
  return (!from || now >= instant(from, timeZone)) && (!to || now < instant(to, timeZone));
}
