import { openDatabase } from "../src/store/open-database.ts";

/** All rows of a database file, read through a connection of its own. */
export function storedRows(file: string): unknown[] {
  const database = openDatabase(file);
  try {
    return database.prepare("SELECT * FROM events ORDER BY site, id").all();
  } finally {
    database.close();
  }
}

/** Their ids. */
export function storedIds(file: string): string[] {
  return storedRows(file).map((row) => (typeof row === "object" && row !== null && "id" in row ? String(row.id) : "no id"));
}
