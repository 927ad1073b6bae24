/**
 * What turns the database of layout n (its place in the list, from 0, the empty file) into layout n + 1. Only ever add to the end: files of every
 * earlier layout are out there.
 */
export const layouts: readonly string[] = [
  // Rows are clustered by id, and UUIDv7 grows with time: new events land at the end of their site's part.
  `
    CREATE TABLE IF NOT EXISTS events (
      site TEXT NOT NULL,
      id TEXT NOT NULL,
      name TEXT NOT NULL,
      at INTEGER NOT NULL,
      corrected_at INTEGER NOT NULL,
      visitor TEXT,
      session TEXT,
      page TEXT NOT NULL,
      source TEXT NOT NULL,
      campaign TEXT,
      variant TEXT,
      context TEXT,
      data TEXT NOT NULL,
      received_at INTEGER NOT NULL,
      PRIMARY KEY (site, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS events_of_campaign ON events (site, campaign, name) WHERE campaign IS NOT NULL;
    CREATE INDEX IF NOT EXISTS events_by_arrival ON events (received_at);
  `,
  // spent_ids: of events that were stored and then deleted, so that none comes back. forgotten: visitors who asked to be (see tombstone.ts).
  // outbox: events that a webhook has yet to be told of, in order; it points at them, so that a deleted event is told of no more.
  `
    CREATE INDEX events_of_visitor ON events (site, visitor) WHERE visitor IS NOT NULL;
    CREATE TABLE spent_ids (
      site TEXT NOT NULL,
      id TEXT NOT NULL,
      received_at INTEGER NOT NULL,
      PRIMARY KEY (site, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX spent_ids_by_arrival ON spent_ids (received_at);
    CREATE TABLE forgotten (
      tombstone TEXT PRIMARY KEY,
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE outbox (
      place INTEGER PRIMARY KEY AUTOINCREMENT,
      webhook TEXT NOT NULL,
      site TEXT NOT NULL,
      id TEXT NOT NULL
    ) STRICT;
    CREATE INDEX outbox_lanes ON outbox (webhook, site, place);
  `,
  // The report asks for these few among all events.
  `
    CREATE INDEX events_of_drops ON events (site) WHERE name = 'events_dropped';
  `,
];
