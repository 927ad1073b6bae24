import { isVisitor, type VisitorRecord } from "../identity/visitor.ts";
import { type Change, type Records, VISITOR } from "./records.ts";

/** Records that live as long as this document, for browsers that let nothing be kept. Begins with the visitor that is known, if one is. */
export function memoryRecords(known: VisitorRecord | undefined): Records {
  const kept = new Map<string, unknown>();
  if (known) kept.set(VISITOR, known);
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other, as transactions are. */
  const next = <Result>(work: () => Promise<Result> | Result): Promise<Result> => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
  const put: Change["put"] = (key, value) => {
    if (value === undefined) kept.delete(key);
    else kept.set(key, value);
  };
  const cut: Change["cut"] = (from, to) => {
    for (const key of kept.keys()) if (key >= from && key <= to) kept.delete(key);
  };
  return {
    list: (prefix, limit) =>
      next(() => {
        const found = [...kept].filter(([key]) => key.startsWith(prefix));
        return found
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .slice(0, limit)
          .map(([, value]) => value);
      }),
    change: (work, make) =>
      next(() => {
        const found = kept.get(VISITOR);
        const visitor = isVisitor(found) ? found : make?.();
        return visitor && work({ visitor, get: async (key) => kept.get(key), put, cut });
      }),
    remove: (keys) =>
      next(() => {
        for (const key of keys) kept.delete(key);
      }),
    clear: () => next(() => kept.clear()),
    close: () => undefined,
    away: () => undefined,
  };
}

export { memoryRecords as default };
