import { prepareKeep } from "../survey/keep-answers.ts";
import type { EventRow } from "../wire/event-row.ts";
import type { Database } from "./open-database.ts";
import { tombstone } from "./tombstone.ts";

/** What became of a row: `forgotten` was refused, since its visitor asked to be. */
export type RowFate = "stored" | "duplicate" | "forgotten";

/** Stores rows, each id of a site once, with what survey answers come to, and tells the fate of each. Runs inside a transaction of the writer. */
export type InsertEvents = (rows: readonly EventRow[]) => RowFate[];

/** `onStored` is told of each new row, in the same transaction. */
export function prepareInsert(database: Database, onStored: (row: EventRow) => void = () => {}): InsertEvents {
  const insert = database.prepare(`
    INSERT INTO events (site, id, name, at, corrected_at, visitor, session, page, source, campaign, variant, context, data, received_at)
    SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14
    WHERE NOT EXISTS (SELECT 1 FROM spent_ids WHERE site = ?1 AND id = ?2)
    ON CONFLICT (site, id) DO NOTHING
  `);
  const keep = prepareKeep(database);
  const find = database.prepare("SELECT 1 FROM forgotten WHERE tombstone = ?");

  return (rows) => {
    const known = new Map<string, boolean>();
    const isForgotten = ({ site, visitor }: EventRow): boolean => {
      if (visitor === null) return false;
      const key = JSON.stringify([site, visitor]);
      const answer = known.get(key) ?? find.get(tombstone(site, visitor)) !== undefined;
      known.set(key, answer);
      return answer;
    };
    return rows.map((row) => {
      if (isForgotten(row)) return "forgotten";
      if (insert.run(...values(row)).changes === 0) return "duplicate";
      keep(row);
      onStored(row);
      return "stored";
    });
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
