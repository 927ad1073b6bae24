import Libsql from "libsql";
import { refillAnswers } from "../survey/refill-answers.ts";
import { layouts } from "./layouts.ts";

export type Database = InstanceType<typeof Libsql>;

/** Milliseconds to wait for another process, such as a backup, that holds the write lock; the event loop stands still meanwhile. */
const LOCK_WAIT = 1000;

/**
 * Opens or creates the database file, and brings an older one up to date.
 *
 * WAL with `synchronous = FULL`: a commit returns once it is on the disk, so an acknowledged event survives the death of the process and a
 * power cut. `NORMAL` would survive only the former. The price, one flush for each commit, is shared by all requests that arrive together.
 * `secure_delete`: what is deleted is overwritten, not only unlinked.
 * @throws Error when the file cannot be opened or was laid out by a newer version.
 */
export function openDatabase(file: string): Database {
  const database = connect(file);
  try {
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = FULL");
    database.pragma("secure_delete = ON");
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** The database's own words for a missing directory are a number. */
function connect(file: string): Database {
  try {
    return new Libsql(file, { timeout: LOCK_WAIT });
  } catch (cause) {
    throw new Error(`Cannot open the database ${file}. Its directory must exist, and both must be writable.`, { cause });
  }
}

function migrate(database: Database): void {
  const found = layoutOf(database);
  if (found > layouts.length)
    throw new Error(`The database has layout ${found}, and this collector knows ${layouts.length}: it was written by a newer version.`);
  if (found === layouts.length) return;
  database.exec("BEGIN IMMEDIATE");
  try {
    database.exec(layouts.slice(found).join("\n"));
    // Layout 4 keeps answers beside the events, layout 5 more of them.
    if (found < 5) refillAnswers(database);
    database.exec(`PRAGMA user_version = ${layouts.length}; COMMIT;`);
  } catch (error) {
    database.exec("ROLLBACK");
    throw error;
  }
}

function layoutOf(database: Database): number {
  const row = database.prepare("PRAGMA user_version").get();
  if (typeof row === "object" && row !== null && "user_version" in row && typeof row.user_version === "number") return row.user_version;
  throw new Error("The database does not tell its layout.");
}
