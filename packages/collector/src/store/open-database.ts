import Libsql from "libsql";

export type Database = InstanceType<typeof Libsql>;

/** `user_version` of the file's layout. */
const layout = 1;

/** Milliseconds to wait for another process, such as a backup, that holds the write lock; the event loop stands still meanwhile. */
const lockWait = 1000;

/**
 * Opens or creates the database file.
 *
 * WAL with `synchronous = FULL`: a commit returns once it is on the disk, so an acknowledged event survives the death of the process and a
 * power cut. `NORMAL` would survive only the former. The price, one flush for each commit, is shared by all requests that arrive together.
 * @throws Error when the file cannot be opened or was laid out by a newer version.
 */
export function openDatabase(file: string): Database {
  const database = new Libsql(file, { timeout: lockWait });
  try {
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = FULL");
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function migrate(database: Database): void {
  const found = layoutOf(database);
  if (found > layout)
    throw new Error(`The database has layout ${found}, and this collector knows ${layout}: it was written by a newer version.`);
  if (found === layout) return;
  // Rows are clustered by id, and UUIDv7 grows with time: new events land at the end of their site's part.
  database.exec(`
    BEGIN IMMEDIATE;
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
    PRAGMA user_version = ${layout};
    COMMIT;
  `);
}

function layoutOf(database: Database): number {
  const row = database.prepare("PRAGMA user_version").get();
  if (typeof row === "object" && row !== null && "user_version" in row && typeof row.user_version === "number") return row.user_version;
  throw new Error("The database does not tell its layout.");
}
