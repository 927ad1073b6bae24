export interface Throughput {
  /** Events stored in each second. */
  events: number;
  /** Microseconds of the collector's processor time for each event. */
  cost: number;
}
