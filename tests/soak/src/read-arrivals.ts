import Libsql from "libsql";

/** How often each number is stored, among events that arrived at or after `since` (milliseconds). */
export interface Arrivals {
  since(since: number): ReadonlyMap<string, number>;
  /** How many events devices said in that time that they dropped. */
  declaredSince(since: number): number;
  close(): void;
}

const drops = `SELECT COALESCE(SUM(json_extract(data, '$.count') + json_extract(data, '$.bytes') + json_extract(data, '$.age')
  + json_extract(data, '$.large')), 0) AS total FROM events WHERE received_at >= ? AND name = 'events_dropped'`;
const query = "SELECT json_group_array(json_extract(data, '$.number')) AS list FROM events WHERE received_at >= ?";

/** Reads beside the running collector. */
export function readArrivals(database: string): Arrivals {
  const connection = new Libsql(database, { readonly: true });
  const statement = connection.prepare(query);
  const dropped = connection.prepare(drops);
  return {
    since(since) {
      const row = statement.get(since);
      if (typeof row !== "object" || row === null || !("list" in row)) throw new Error("the collector's database gave no row");
      const numbers: unknown[] = JSON.parse(String(row.list));
      const counts = new Map<string, number>();
      for (const number of numbers) if (typeof number === "string") counts.set(number, (counts.get(number) ?? 0) + 1);
      return counts;
    },
    declaredSince(since) {
      const row = dropped.get(since);
      return typeof row === "object" && row !== null && "total" in row ? Number(row.total) : 0;
    },
    close: () => connection.close(),
  };
}
