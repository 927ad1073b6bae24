import type { Database } from "./open-database.ts";
import type { Writer } from "./writer.ts";

const DAY = 86_400_000;

/**
 * Days for which the id of an event is remembered after it arrived, whatever deletes the event. A client gives an event up after 30 days at
 * most, so a second sending always meets its id.
 */
const ID_DAYS = 60;

/** Rows deleted in one transaction: the requests of shoppers wait no longer than for that. */
const PORTION = 2000;

/** What was deleted. */
export interface Cleared {
  events: number;
  ids: number;
}

/** Deletes events that arrived more than `retention` days before `now`, and ids that need no longer be remembered. */
export type ClearOld = (now: number) => Promise<Cleared>;

/** `retention`: days; left out, events stay. `isStopped` ends the work between two transactions. */
export function prepareClear(
  database: Database,
  writer: Writer,
  retention: number | undefined,
  isStopped: () => boolean = () => false,
): ClearOld {
  const old = "SELECT site, id FROM events WHERE received_at < ?1 ORDER BY received_at LIMIT ?2";
  const remember = database.prepare(`
    INSERT INTO spent_ids (site, id, received_at)
    SELECT site, id, received_at FROM events WHERE (site, id) IN (${old}) AND received_at >= ?3
    ON CONFLICT DO NOTHING
  `);
  const removeEvents = database.prepare(`DELETE FROM events WHERE (site, id) IN (${old})`);
  const removeIds = database.prepare(`
    DELETE FROM spent_ids WHERE (site, id) IN (SELECT site, id FROM spent_ids WHERE received_at < ?1 LIMIT ?2)
  `);

  const anyEvent = database.prepare("SELECT 1 FROM events WHERE received_at < ? LIMIT 1");
  const anyId = database.prepare("SELECT 1 FROM spent_ids WHERE received_at < ? LIMIT 1");

  /** Asks by reading whether there is something to do: mostly there is not, and then nothing has to wait for a lock. */
  async function repeat(isNeeded: () => boolean, work: () => number): Promise<number> {
    let total = 0;
    while (!isStopped() && isNeeded()) total += await writer.write(work, PORTION);
    return total;
  }

  return async (now) => {
    const idsFrom = now - ID_DAYS * DAY;
    const eventsFrom = retention === undefined ? undefined : now - retention * DAY;
    const events =
      eventsFrom === undefined
        ? 0
        : await repeat(
            () => anyEvent.get(eventsFrom) !== undefined,
            () => {
              remember.run(eventsFrom, PORTION, idsFrom);
              return removeEvents.run(eventsFrom, PORTION).changes;
            },
          );
    const ids = await repeat(
      () => anyId.get(idsFrom) !== undefined,
      () => removeIds.run(idsFrom, PORTION).changes,
    );
    return { events, ids };
  };
}
