import type { Database } from "./open-database.ts";

/** All writing to the database goes through here. */
export interface Writer {
  /**
   * Runs `work` in the next transaction. Resolves with its result once that is committed; rejects when it could not be, and then nothing of it is
   * stored. Rejects with `QueueTooLong` at once when more waits than may.
   * @param weight rows that it writes, about
   */
  write<Result>(work: () => Result, weight?: number): Promise<Result>;
  /** Commits what waits; whatever comes later is rejected. */
  close(): void;
}

/** The disk does not keep up. */
export class QueueTooLong extends Error {
  override name = "QueueTooLong";
  constructor() {
    super("More is waiting to be stored than the collector takes.");
  }
}

export interface WriterOptions {
  /** Weight that may wait at once. */
  most: number;
  /** Runs the commit once the requests at hand have been read. */
  defer?: (commit: () => void) => unknown;
}

interface Waiting {
  /** Does the work, and returns what tells its result. */
  run(): () => void;
  reject(error: unknown): void;
}

/** Commits what arrives together in one transaction, before any of it is answered: one flush to the disk serves all. */
export function createWriter(database: Database, { most, defer = setImmediate }: WriterOptions): Writer {
  let waiting: Waiting[] = [];
  let weighs = 0;
  let isClosed = false;

  function commit(): void {
    if (waiting.length === 0) return;
    const group = waiting;
    waiting = [];
    weighs = 0;
    try {
      for (const tell of transact(database, () => group.map(({ run }) => run()))) tell();
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  return {
    write(work, weight = 1) {
      if (isClosed) return Promise.reject(new Error("The database is closed."));
      // A single piece of work is never too long: it would be refused forever.
      if (waiting.length > 0 && weighs + weight > most) return Promise.reject(new QueueTooLong());
      return new Promise((resolve, reject) => {
        const run = () => {
          const result = work();
          return () => resolve(result);
        };
        waiting.push({ run, reject });
        weighs += weight;
        if (waiting.length === 1) defer(commit);
      });
    },
    close() {
      commit();
      isClosed = true;
    },
  };
}

/** Runs `work` in one transaction. Throws what it or the database throws, and then nothing is stored. */
function transact<Result>(database: Database, work: () => Result): Result {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    if (database.inTransaction) database.exec("ROLLBACK");
    throw error;
  }
}
