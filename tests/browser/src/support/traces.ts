import type { Page } from "../drivers/index.ts";

/** What is found on this device beside the store's own and its consent system's: whatever Noren would have left. */
export interface Traces {
  readonly cookies: readonly string[];
  readonly localStorage: readonly string[];
  readonly sessionStorage: readonly string[];
  /** Names of caches of the Cache API. */
  readonly caches: readonly string[];
  /** Names of databases, empty ones included. */
  readonly databases: readonly string[];
  /** Records by database, those without any left out. */
  readonly records: Readonly<Record<string, number>>;
}

export function readTraces(page: Page): Promise<Traces> {
  return page.evaluate(async () => {
    const own = (keys: string[]) => keys.filter((key) => !/^(yorozu\.|cc_cookie|wp_consent_|stub=)/.test(key));
    const settled = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const records: Record<string, number> = {};
    const databases = (await indexedDB.databases()).map(({ name = "" }) => name);
    for (const name of databases) {
      const database = await settled(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const count = await settled(database.transaction(store).objectStore(store).count());
        if (count > 0) records[`${name}/${store}`] = count;
      }
      database.close();
    }
    return {
      cookies: own(document.cookie.split("; ").filter((cookie) => cookie !== "")),
      localStorage: own(Object.keys(localStorage)),
      sessionStorage: own(Object.keys(sessionStorage)),
      caches: await caches.keys(),
      databases,
      records,
    };
  });
}

export const noTraces: Traces = { cookies: [], localStorage: [], sessionStorage: [], caches: [], databases: [], records: {} };
