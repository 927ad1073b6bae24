import { createStore, promisifyRequest, type UseStore } from "idb-keyval";
import type { VisitorRecord } from "../identity/visitor.ts";

/** Key of the visitor's record; every other record lives only as long as it does. */
export const VISITOR = "visitor";

/** One read-write transaction in which the visitor's record was found. */
export interface Change {
  visitor: VisitorRecord;
  get(key: string): Promise<unknown>;
  /** `undefined` removes. */
  put(key: string, value: unknown): void;
}

/** Everything that Noren keeps on this device: one object store, so that one transaction can see it all. */
export interface Records {
  get(key: string): Promise<unknown>;
  /** Values whose key begins with `prefix`, in key order, at most `limit`. */
  list(prefix: string, limit: number): Promise<unknown[]>;
  /** Makes the visitor's record unless another tab was first. */
  begin(make: () => VisitorRecord): Promise<VisitorRecord>;
  /** Runs `work` in one transaction, or resolves undefined when the visitor's record is gone. Settles when the transaction completed. */
  change<Result>(work: (change: Change) => Promise<Result> | Result): Promise<Result | undefined>;
  remove(keys: readonly string[]): Promise<void>;
  clear(): Promise<void>;
  /** Closes the connection, which opens again by itself: an open one keeps other tabs from upgrading. */
  close(): void;
}

const range = (prefix: string) => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

const isVisitor = (value: unknown): value is VisitorRecord => typeof value === "object" && value !== null && "session" in value;

/** Records in IndexedDB. Rejects where storage is blocked. */
export function indexedRecords(name: string): Records {
  let opened: UseStore | undefined;
  const use: UseStore = (mode, work) => {
    opened ??= createStore(name, "records");
    return opened(mode, work);
  };
  const write = async <Result>(work: (store: IDBObjectStore) => Promise<Result>): Promise<Result> => {
    let done: Promise<unknown> = Promise.resolve();
    const result = await use("readwrite", (store) => {
      done = promisifyRequest(store.transaction);
      return work(store);
    });
    await done;
    return result;
  };
  return {
    get: (key) => use("readonly", (store) => promisifyRequest(store.get(key))),
    list: (prefix, limit) => use("readonly", (store) => promisifyRequest(store.getAll(range(prefix), limit))),
    begin: (make) =>
      write(async (store) => {
        const known: unknown = await promisifyRequest(store.get(VISITOR));
        if (isVisitor(known)) return known;
        const made = make();
        store.put(made, VISITOR);
        return made;
      }),
    change: (work) =>
      write(async (store) => {
        const visitor: unknown = await promisifyRequest(store.get(VISITOR));
        if (!isVisitor(visitor)) return undefined;
        return work({
          visitor,
          get: (key) => promisifyRequest(store.get(key)),
          put: (key, value) => {
            if (value === undefined) store.delete(key);
            else store.put(value, key);
          },
        });
      }),
    remove: (keys) =>
      write(async (store) => {
        for (const key of keys) store.delete(key);
      }),
    clear: () =>
      write(async (store) => {
        store.clear();
      }),
    close: () => {
      opened?.("readonly", (store) => store.transaction.db.close()).catch(() => undefined);
      opened = undefined;
    },
  };
}
