/** What one request may cost, and how much a site and a remote may send. */
export interface Limits {
  /** Bytes of a request's body. */
  bodyBytes: number;
  /** Events in one batch. */
  batchEvents: number;
  /** Bytes of one event as JSON in UTF-8. */
  eventBytes: number;
  /** Events that may wait for one commit; beyond, requests are told to come again. */
  waitingEvents: number;
  /** Nesting of objects and lists in one event. */
  eventDepth: number;
  /** Events, for each site. */
  site: Rate;
  /** Events, for each address that connects: generous, since a mobile network or an office shares one. */
  remote: Rate;
}

export interface Rate {
  /** At once, after a pause. */
  burst: number;
  /** In the long run. */
  perSecond: number;
}

export const defaultLimits: Limits = {
  bodyBytes: 512 * 1024,
  batchEvents: 500,
  eventBytes: 32 * 1024,
  waitingEvents: 20_000,
  eventDepth: 16,
  site: { burst: 20_000, perSecond: 1000 },
  remote: { burst: 2000, perSecond: 50 },
};
