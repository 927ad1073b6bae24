/** A 95 % interval; `centre` is the middle that the method uses, which need not be the estimate itself. */
export interface Interval {
  centre: number;
  low: number;
  high: number;
}
