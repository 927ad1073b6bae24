import type { Database } from "./open-database.ts";
import { tombstone } from "./tombstone.ts";

/**
 * Deletes a visitor's events and refuses later ones. Their ids stay remembered, so that a late second sending, even without the visitor, brings
 * none back. Runs inside a transaction of the writer; doing it again changes nothing.
 * @param at milliseconds since 1970
 */
export type ForgetVisitor = (site: string, visitor: string, at: number) => void;

export function prepareForget(database: Database): ForgetVisitor {
  const mark = database.prepare("INSERT INTO forgotten (tombstone, at) VALUES (?, ?) ON CONFLICT DO NOTHING");
  const remember = database.prepare(`
    INSERT INTO spent_ids (site, id, received_at) SELECT site, id, received_at FROM events WHERE site = ? AND visitor = ?
    ON CONFLICT DO NOTHING
  `);
  const remove = database.prepare("DELETE FROM events WHERE site = ? AND visitor = ?");
  return (site, visitor, at) => {
    mark.run(tombstone(site, visitor), at);
    remember.run(site, visitor);
    remove.run(site, visitor);
  };
}
