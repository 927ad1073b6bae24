import type { EventBatch, NorenEvent } from "@noren/core/events";

/** The n-th of a run of distinct UUIDv7. */
export function idOf(n: number): string {
  return `0190a000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
}

/** A valid event with the n-th id. */
export function eventOf(n: number, fields: Partial<NorenEvent> = {}): NorenEvent {
  return { id: idOf(n), name: "page_view", at: 1_700_000_000_000 + n, page: "https://shop.example/", source: "page", data: {}, ...fields };
}

/** A batch of the shop that is sent at the time of its collector's clock, unless told otherwise. */
export function batchOf(events: readonly unknown[], fields: Partial<Omit<EventBatch, "events">> = {}) {
  return { version: 1, site: "shop", sentAt: 1_700_000_100_000, ...fields, events };
}
