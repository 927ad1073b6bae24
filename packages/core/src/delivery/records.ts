import { promisifyRequest } from "idb-keyval";
import { isVisitor, type VisitorRecord } from "../identity/visitor.ts";

/** Key of the visitor's record; every other record lives only as long as it does. */
export const VISITOR = "visitor";

/** Prefix of queued events' keys; ids are UUIDv7, so keys are in time order. */
export const EVENTS = "event:";
/** After the last of them. */
export const EVENTS_END = "event;";

/** One read-write transaction in which the visitor's record was found. */
export interface Change {
  visitor: VisitorRecord;
  get(key: string): Promise<unknown>;
  /** `undefined` removes. */
  put(key: string, value: unknown): void;
  /** Removes the keys between `from` and `to`. */
  cut(from: string, to: string): void;
}

/** Everything that Noren keeps on this device: one object store, so that one transaction can see it all. */
export interface Records {
  /** Values whose key begins with `prefix`, in key order, at most `limit`. */
  list(prefix: string, limit: number): Promise<unknown[]>;
  /**
   * Runs `work` in one transaction that settles when it completed; resolves undefined when the visitor's record is gone and `make` is
   * not given to begin it.
   */
  change<Result>(work: (change: Change) => Promise<Result> | Result, make?: () => VisitorRecord): Promise<Result | undefined>;
  remove(keys: readonly string[]): Promise<void>;
  clear(): Promise<void>;
  /** Closes the connection, which opens again by itself: an open one keeps other tabs from upgrading. */
  close(): void;
  /** While the page is away, nothing is begun; what was under way is broken off and begins anew when the page comes back. */
  away(gone: boolean): void;
}

const STORE = "records";

/** Records in IndexedDB. Rejects where storage is blocked. */
export function indexedRecords(name: string): Records {
  let opened: Promise<IDBDatabase> | undefined;
  const active = new Set<IDBTransaction>();
  let back: Promise<void> | undefined;
  let comeBack = () => {};
  const open = async (): Promise<IDBDatabase> => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    const database = await promisifyRequest(request);
    // A browser closes it when the storage is cleared.
    database.onclose = () => close();
    return database;
  };
  const use = async <Result>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<Result> | Result): Promise<Result> => {
    await back;
    opened ??= open();
    const mine = opened;
    const database = await mine;
    // Closed in the meantime.
    if (mine !== opened) return use(mode, work);
    const transaction = database.transaction(STORE, mode);
    active.add(transaction);
    try {
      const [result] = await Promise.all([work(transaction.objectStore(STORE)), promisifyRequest(transaction)]);
      active.delete(transaction);
      return result;
    } catch (error) {
      if (active.delete(transaction)) throw error;
      return use(mode, work);
    }
  };
  const close = (): void => {
    opened?.then((database) => database.close()).catch(() => undefined);
    opened = undefined;
  };
  return {
    list: (prefix, limit) =>
      use("readonly", (store) => promisifyRequest(store.getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`), limit))),
    change: (work, make) =>
      use("readwrite", async (store) => {
        const get = (key: string): Promise<unknown> => promisifyRequest(store.get(key));
        const put: Change["put"] = (key, value) => {
          if (value === undefined) store.delete(key);
          else store.put(value, key);
        };
        const found = await get(VISITOR);
        const visitor = isVisitor(found) ? found : make?.();
        const cut: Change["cut"] = (from, to) => void store.delete(IDBKeyRange.bound(from, to));
        const result = visitor && (await work({ visitor, get, put, cut }));
        try {
          // What is asked to be written is written though the page goes away now.
          store.transaction.commit();
        } catch {
          // It ended by itself.
        }
        return result;
      }),
    remove: (keys) =>
      use("readwrite", (store) => {
        for (const key of keys) store.delete(key);
      }),
    async clear() {
      const known = await indexedDB.databases?.();
      // What could not be opened may be by now.
      close();
      // Where there is nothing to clear, nothing is made either, if the browser can tell. Opening and breaking off leaves one in WebKit.
      if (!known || known.some((database) => database.name === name)) await use("readwrite", (store) => void store.clear());
    },
    close,
    away(gone) {
      comeBack();
      if (!gone) return;
      back = new Promise((resolve) => {
        comeBack = resolve;
      });
      // WebKit suspends a page in the midst of a transaction, and every later page would wait for its end.
      for (const transaction of active) {
        try {
          transaction.abort();
          active.delete(transaction);
        } catch {
          // It is done.
        }
      }
      close();
    },
  };
}
