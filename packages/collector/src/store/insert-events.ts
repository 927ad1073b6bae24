import type { EventRow } from "../wire/event-row.ts";
import type { Database } from "./open-database.ts";

/** Stores rows in one transaction; for each, whether it is new. Throws, and then stores nothing, when the database cannot commit. */
export type InsertEvents = (rows: readonly EventRow[]) => ("stored" | "duplicate")[];

export function prepareInsert(database: Database): InsertEvents {
  const insert = database.prepare(`
    INSERT INTO events (site, id, name, at, corrected_at, visitor, session, page, source, campaign, variant, context, data, received_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (site, id) DO NOTHING
  `);
  return (rows) => {
    database.exec("BEGIN IMMEDIATE");
    try {
      const fates = rows.map((row) => (insert.run(...values(row)).changes === 1 ? "stored" : "duplicate"));
      database.exec("COMMIT");
      return fates;
    } catch (error) {
      if (database.inTransaction) database.exec("ROLLBACK");
      throw error;
    }
  };
}

function values(row: EventRow): (string | number | null)[] {
  return [
    row.site,
    row.id,
    row.name,
    row.at,
    row.correctedAt,
    row.visitor,
    row.session,
    row.page,
    row.source,
    row.campaign,
    row.variant,
    row.context,
    row.data,
    row.receivedAt,
  ];
}
