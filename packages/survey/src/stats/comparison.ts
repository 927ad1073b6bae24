/** Two groups of answers held against each other. */
export interface Comparison {
  /** Of the scores: the first less the second. */
  difference: number;
  /** The difference in standard errors: z, or Welch's t for means. */
  statistic: number;
  /** Probability of a difference at least as large, in either direction, if there were none. */
  p: number;
}
