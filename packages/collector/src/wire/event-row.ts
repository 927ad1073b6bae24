/** One stored event. Holds no address and no user-agent string. */
export interface EventRow {
  site: string;
  id: string;
  name: string;
  /** Milliseconds since 1970 by the device's clock. */
  at: number;
  /** The same moment by the collector's clock. */
  correctedAt: number;
  visitor: string | null;
  session: string | null;
  page: string;
  source: string;
  campaign: string | null;
  variant: string | null;
  /** JSON text. */
  context: string | null;
  /** JSON text. */
  data: string;
  /** Milliseconds since 1970 by the collector's clock. */
  receivedAt: number;
}
