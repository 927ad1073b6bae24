import {
  type Comparison,
  compareMeans,
  compareNps,
  compareShares,
  type Moments,
  meanInterval,
  type NpsGroups,
  npsInterval,
  npsScore,
  wilson,
} from "@noren/survey/stats";

/** How the answers to a question become one number: a score in points, a share in percent, or a mean in the scale's own steps. */
export type MeasureName = "nps" | "csat" | "ces" | "yes" | "mean";

/** What is summed of the answers to one question, in one pass over the stored rows. */
export interface Sums {
  n: number;
  total: number;
  squares: number;
  /** Answers of at least `Measure.top`, and of at most `Measure.bottom`. */
  top: number;
  bottom: number;
}

/** One number and how sure it is. */
export interface Estimate {
  n: number;
  /** −100 … 100 of an NPS, 0 … 100 of a share, else in the scale's steps. */
  value: number;
  /** 95 %. Left out of the mean or the score of a single answer, which tells nothing of its spread. */
  interval?: { low: number; high: number };
  /** Of a CES: the share of 5 to 7, in percent. */
  share?: number;
}

export interface Measure {
  name: MeasureName;
  top: number;
  bottom: number;
  estimate: (sums: Sums) => Estimate | undefined;
  compare: (one: Sums, other: Sums) => Comparison | undefined;
}

const none = { top: Number.MAX_VALUE, bottom: -Number.MAX_VALUE };

const groups = ({ n, top, bottom }: Sums): NpsGroups => ({ promoters: top, passives: n - top - bottom, detractors: bottom });
const moments = ({ n, total, squares }: Sums): Moments => ({
  n,
  mean: n === 0 ? 0 : total / n,
  squares: n === 0 ? 0 : Math.max(0, squares - (total * total) / n),
});
const success = ({ n, top }: Sums) => ({ successes: top, n });

function share(sums: Sums): Estimate | undefined {
  const interval = wilson(sums.top, sums.n);
  return interval && { n: sums.n, value: (100 * sums.top) / sums.n, interval: { low: 100 * interval.low, high: 100 * interval.high } };
}

function mean(sums: Sums, low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY): Estimate | undefined {
  if (sums.n === 0) return undefined;
  const interval = meanInterval(moments(sums));
  return {
    n: sums.n,
    value: sums.total / sums.n,
    ...(interval ? { interval: { low: Math.max(low, interval.low), high: Math.min(high, interval.high) } } : {}),
  };
}

const shares: Omit<Measure, "name" | "top"> = {
  bottom: none.bottom,
  estimate: share,
  compare: (one, other) => {
    const found = compareShares(success(one), success(other));
    return found && { ...found, difference: 100 * found.difference };
  },
};
const compareSums: Measure["compare"] = (one, other) => compareMeans(moments(one), moments(other));

const measures: { readonly [Name in MeasureName]: Measure } = {
  nps: {
    name: "nps",
    top: 9,
    bottom: 6,
    estimate: (sums) => {
      const [value, interval] = [npsScore(groups(sums)), npsInterval(groups(sums))];
      return value === undefined
        ? undefined
        : { n: sums.n, value, ...(interval ? { interval: { low: interval.low, high: interval.high } } : {}) };
    },
    compare: (one, other) => compareNps(groups(one), groups(other), { adjusted: true }),
  },
  csat: { name: "csat", top: 4, ...shares },
  yes: { name: "yes", top: 1, ...shares },
  ces: {
    name: "ces",
    top: 5,
    bottom: none.bottom,
    estimate: (sums) => {
      const found = mean(sums, 1, 7);
      return found && { ...found, share: (100 * sums.top) / sums.n };
    },
    compare: compareSums,
  },
  mean: { name: "mean", ...none, estimate: (sums) => mean(sums), compare: compareSums },
};

const ofTypes: { readonly [type: string]: MeasureName } = {
  nps: "nps",
  csat: "csat",
  ces: "ces",
  thumbs: "yes",
  "yes-no": "yes",
  consent: "yes",
  stars: "mean",
  emoji: "mean",
  number: "mean",
  slider: "mean",
};

/** `undefined` for a type whose answers are no number, such as choices. */
export function measureOf(type: string): Measure | undefined {
  const name = Object.hasOwn(ofTypes, type) ? ofTypes[type] : undefined;
  return name && measures[name];
}

/** All answers but those of a part. */
export function without(whole: Sums, part: Sums): Sums {
  return {
    n: whole.n - part.n,
    total: whole.total - part.total,
    squares: whole.squares - part.squares,
    top: whole.top - part.top,
    bottom: whole.bottom - part.bottom,
  };
}
