/** Any value that JSON can hold. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export type EventSource = "page" | "derived" | "widget";

/** What was so at the campaign's trigger; the report's segments. */
export interface EventContext {
  device: "phone" | "tablet" | "desktop";
  /** Left out while storage is not granted: never guessed. */
  returning?: boolean | undefined;
  stage?: string | undefined;
  product?: string | undefined;
  language: string;
}

/** One event as it is queued, sent and stored (design section 6). */
export interface NorenEvent {
  /** UUIDv7. */
  id: string;
  name: string;
  /** Milliseconds since 1970 by the device's clock. */
  at: number;
  visitor?: string | undefined;
  session?: string | undefined;
  /** Address of the page without query and fragment. */
  page: string;
  source: EventSource;
  campaign?: string | undefined;
  variant?: string | undefined;
  context?: EventContext | undefined;
  data: { [key: string]: Json };
}

/** Body of `POST /v1/events`. `sentAt` is the device's clock at the moment of sending, for the measure of skew. */
export interface EventBatch {
  version: 1;
  site: string;
  sentAt: number;
  events: NorenEvent[];
}

export type Fate = "stored" | "duplicate" | "rejected" | "retry";

/** Answer to `POST /v1/events`. */
export interface BatchAnswer {
  receivedAt: number;
  results: { [id: string]: { fate: Fate; reason?: string } };
}

/** What became of an event on this device: on disk, in this document's memory only, or dropped. */
export type Receipt = "disk" | "memory" | "dropped";
