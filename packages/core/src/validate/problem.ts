/** One thing that is wrong in a configuration. */
export interface Problem {
  /** JSON path such as `campaigns[0].content.coupon.code`; empty for the whole. */
  path: string;
  /** What should stand there. */
  expected: string;
  /** What stands there, as JSON, shortened; `nothing` where there is nothing. */
  found: string;
}
