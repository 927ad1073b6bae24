/** One thing that is wrong in a configuration, or that could be better. */
export interface Problem {
  /** JSON path such as `campaigns[0].content.coupon.code`; empty for the whole. */
  path: string;
  /** What should stand there. */
  expected: string;
  /** What stands there, as JSON, shortened; `nothing` where there is nothing. */
  found: string;
  /** A warning hinders nobody from using the configuration. Left out: an error. */
  level?: "error" | "warning";
}
