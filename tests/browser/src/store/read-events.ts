import Libsql from "libsql";

/** An event as the collector keeps it, as far as tests look at it. */
export interface StoredEvent {
  readonly id: string;
  readonly name: string;
  /** Address of the page, without query and fragment. */
  readonly page: string;
  readonly source: string;
  readonly visitor: string | null;
  readonly session: string | null;
  readonly campaign: string | null;
  readonly variant: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

const query = `SELECT json_group_array(json_object(
  'id', id, 'name', name, 'page', page, 'source', source, 'visitor', visitor, 'session', session, 'campaign', campaign, 'variant', variant, 'data', json(data)
)) AS list FROM (SELECT * FROM events ORDER BY id)`;

/** Reads beside the running collector, on a connection of its own. */
export function readEvents(database: string): readonly StoredEvent[] {
  const connection = new Libsql(database, { readonly: true });
  try {
    const row = connection.prepare(query).get();
    if (typeof row !== "object" || row === null || !("list" in row)) throw new Error("the collector's database gave no row");
    return JSON.parse(String(row.list));
  } finally {
    connection.close();
  }
}
