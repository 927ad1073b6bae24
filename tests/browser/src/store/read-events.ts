import Libsql from "libsql";

/** An event as the collector keeps it, as far as tests look at it. */
export interface StoredEvent {
  readonly id: string;
  readonly name: string;
  readonly visitor: string | null;
  readonly session: string | null;
  readonly campaign: string | null;
  readonly variant: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

interface Row extends Omit<StoredEvent, "data"> {
  readonly data: string;
}

/** Reads beside the running collector, on a connection of its own. */
export function readEvents(database: string): readonly StoredEvent[] {
  const connection = new Libsql(database, { readonly: true });
  try {
    const rows: Row[] = connection.prepare("SELECT id, name, visitor, session, campaign, variant, data FROM events ORDER BY id").all();
    return rows.map((row) => ({ ...row, data: JSON.parse(row.data) }));
  } finally {
    connection.close();
  }
}
