import * as z from "zod";
import type { Database } from "../store/open-database.ts";
import type { EventRow } from "../wire/event-row.ts";
import type { Webhook } from "./webhook.ts";

const text = z.nullable(z.string());
const lineRow = z.object({
  place: z.number(),
  /** Null: the event is deleted by now. */
  id: text,
  name: text,
  at: z.nullable(z.number()),
  corrected_at: z.nullable(z.number()),
  received_at: z.nullable(z.number()),
  visitor: text,
  session: text,
  page: text,
  source: text,
  campaign: text,
  variant: text,
  context: text,
  data: text,
});

/** What waits for one webhook of one site, oldest first. */
export interface Portion {
  /** Their places in the outbox, those of events that are deleted by now included. */
  places: number[];
  ids: string[];
  /** The events, each as JSON text. */
  events: string[];
}

/** Which events each webhook has yet to be told of. It lives in the events' own database: an event and its place here are committed together. */
export interface Outbox {
  /** Notes a stored event for a webhook. Runs inside a transaction of the writer. */
  put(webhook: string, row: EventRow): void;
  /** The next to tell: at most `count`, and no more than `bytes` of text but for the first. */
  next(webhook: Webhook["id"], site: string, count: number, bytes: number): Portion;
  /** Runs inside a transaction of the writer. */
  remove(places: readonly number[]): void;
}

export function createOutbox(database: Database): Outbox {
  const insert = database.prepare("INSERT INTO outbox (webhook, site, id) VALUES (?, ?, ?)");
  const remove = database.prepare("DELETE FROM outbox WHERE place = ?");
  // Events are read when they are told of, not copied when they are stored: one that was forgotten meanwhile is told of no more.
  const next = database.prepare(`
    SELECT place, events.id, name, at, corrected_at, received_at, visitor, session, page, source, campaign, variant, context, data
    FROM outbox LEFT JOIN events ON events.site = outbox.site AND events.id = outbox.id
    WHERE webhook = ? AND outbox.site = ? ORDER BY place LIMIT ?
  `);
  return {
    put(webhook, { site, id }) {
      insert.run(webhook, site, id);
    },
    next(webhook, site, count, bytes) {
      const portion: Portion = { places: [], ids: [], events: [] };
      let size = 0;
      for (const row of next.all(webhook, site, count)) {
        const { place, id, ...event } = lineRow.parse(row);
        const json = id === null ? "" : eventText(id, event);
        size += Buffer.byteLength(json);
        if (size > bytes && portion.events.length > 0) break;
        portion.places.push(place);
        if (id === null) continue;
        portion.ids.push(id);
        portion.events.push(json);
      }
      return portion;
    },
    remove(places) {
      for (const place of places) remove.run(place);
    },
  };
}

function eventText(id: string, row: Omit<z.infer<typeof lineRow>, "place" | "id">): string {
  const { context, data, corrected_at: correctedAt, received_at: receivedAt, name, at, ...texts } = row;
  const given = Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== null));
  return JSON.stringify({
    id,
    name,
    at,
    correctedAt,
    receivedAt,
    ...given,
    ...(context === null ? {} : { context: JSON.parse(context) }),
    data: JSON.parse(data ?? "{}"),
  });
}
