import type { MeasureName } from "../survey/measure.ts";
import type { TrendUnit } from "../survey/survey-report.ts";

/** Writes numbers and times for one language. */
export interface Format {
  count: (value: number) => string;
  /** `part` of `whole` as a whole percentage; a dash when the whole is nought. */
  share: (part: number, whole: number) => string;
  /** A score or an end of its interval, rounded, with a true minus sign. */
  points: (value: number) => string;
  time: (milliseconds: number) => string;
  /** A day, a week by its first day, or a month; `short` where little room is. */
  date: (unit: TrendUnit, milliseconds: number, short: boolean) => string;
  /** A value of a measure: points, a percentage, or a mean with two decimals. */
  measured: (measure: MeasureName, value: number) => string;
  decimal: (value: number, digits: number) => string;
  /** How long something took, from milliseconds: `4.2 s`, `1 min 5 s`. */
  duration: (milliseconds: number) => string;
  /** A probability: `p = 0.042`, `p < 0.001`. */
  probability: (p: number) => string;
}

/** `timeZone`: IANA name; left out, that of the collector's machine. */
export function createFormat(locale: string, timeZone?: string): Format {
  const count = new Intl.NumberFormat(locale);
  const share = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const zone = timeZone === undefined ? {} : { timeZone };
  const time = new Intl.DateTimeFormat(locale, {
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    ...zone,
  });
  const wide = new Intl.DateTimeFormat(locale, { year: "numeric", month: "short", day: "numeric", ...zone });
  const narrow = new Intl.DateTimeFormat(locale, { month: "short", day: "numeric", ...zone });
  const wideMonth = new Intl.DateTimeFormat(locale, { year: "numeric", month: "short", ...zone });
  const narrowMonth = new Intl.DateTimeFormat(locale, { month: "short", ...zone });
  const decimals = [0, 1, 2, 3].map((digits) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits, minimumFractionDigits: 0 }));
  const means = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const unit = (name: "second" | "minute", digits: number) =>
    new Intl.NumberFormat(locale, { style: "unit", unit: name, unitDisplay: "short", maximumFractionDigits: digits });
  const [tenths, seconds, minutes] = [unit("second", 1), unit("second", 0), unit("minute", 0)];
  // −12.5 and 12.5 must be as far from nought, and nought has no sign.
  const points = (value: number) => String(Math.sign(value) * Math.round(Math.abs(value)) || 0).replace("-", "−");
  return {
    date: (of, milliseconds, short) => {
      if (of === "month") return (short ? narrowMonth : wideMonth).format(milliseconds);
      return (short ? narrow : wide).format(milliseconds);
    },
    measured: (measure, value) => {
      if (measure === "nps") return points(value);
      return measure === "csat" || measure === "yes" ? share.format(value / 100) : means.format(value).replace("-", "−");
    },
    decimal: (value, digits) => (decimals[digits] ?? means).format(value).replace("-", "−"),
    duration: (milliseconds) => {
      const rounded = Math.round(milliseconds / 1000);
      if (milliseconds < 9950) return tenths.format(milliseconds / 1000);
      if (rounded < 60) return seconds.format(rounded);
      return `${minutes.format(Math.floor(rounded / 60))}${rounded % 60 === 0 ? "" : ` ${seconds.format(rounded % 60)}`}`;
    },
    count: (value) => count.format(value),
    share: (part, whole) => (whole === 0 ? "–" : share.format(part / whole)),
    points,
    probability: (p) => (p < 0.001 ? "p < 0.001" : `p = ${p.toFixed(p < 0.1 ? 3 : 2)}`),
    time: (milliseconds) => (Math.abs(milliseconds) <= 8.64e15 ? time.format(milliseconds) : "–"),
  };
}
