import type { TrendUnit } from "./survey-report.ts";

const DAY = 86_400_000;

/**
 * Days, weeks (from Monday) or months by the clocks of a place, as times at which they begin: from the one that holds `from` to the one that holds
 * `to`, oldest first. At most `most`, the latest. `timeZone`: IANA name; left out, that of the machine.
 */
export function calendar(unit: TrendUnit, from: number, to: number, timeZone: string | undefined, most: number): number[] {
  const clock = new Intl.DateTimeFormat("en-u-ca-gregory", {
    ...(timeZone === undefined ? {} : { timeZone }),
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  /** What the clocks show, as if it were UTC. */
  const shown = (time: number): number => {
    const part = new Map(clock.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
    const read = (name: Intl.DateTimeFormatPartTypes) => part.get(name) ?? 0;
    return Date.UTC(read("year"), read("month") - 1, read("day"), read("hour"), read("minute"), read("second"));
  };
  /** When the clocks show it; twice, since the first guess may lie on the other side of a change of the clocks. */
  const when = (face: number): number => {
    const guess = face - (shown(face) - face);
    return guess - (shown(guess) - face);
  };
  const starts: number[] = [];
  const end = shown(to);
  let face = startOf(unit, end);
  const first = startOf(unit, shown(from));
  while (face >= first && starts.length < most) {
    starts.unshift(when(face));
    face = startOf(unit, face - 1);
  }
  return starts;
}

function startOf(unit: TrendUnit, face: number): number {
  const date = new Date(face);
  const midnight = Math.floor(face / DAY) * DAY;
  if (unit === "day") return midnight;
  if (unit === "week") return midnight - ((date.getUTCDay() + 6) % 7) * DAY;
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
}

/** The unit by which a stretch of time has some ten to thirty points. */
export function unitFor(from: number, to: number): TrendUnit {
  const days = (to - from) / DAY;
  return days <= 32 ? "day" : days <= 200 ? "week" : "month";
}
