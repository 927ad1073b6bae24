/** Writes numbers and times for one language. */
export interface Format {
  count: (value: number) => string;
  /** `part` of `whole` as a whole percentage; a dash when the whole is nought. */
  share: (part: number, whole: number) => string;
  /** A score or an end of its interval, rounded, with a true minus sign. */
  points: (value: number) => string;
  time: (milliseconds: number) => string;
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
  return {
    count: (value) => count.format(value),
    share: (part, whole) => (whole === 0 ? "–" : share.format(part / whole)),
    points: (value) => String(Math.round(value) || 0).replace("-", "−"),
    probability: (p) => (p < 0.001 ? "p < 0.001" : `p = ${p.toFixed(p < 0.1 ? 3 : 2)}`),
    time: (milliseconds) => (Math.abs(milliseconds) <= 8.64e15 ? time.format(milliseconds) : "–"),
  };
}
