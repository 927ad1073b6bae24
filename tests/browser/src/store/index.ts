export type { StoredEvent } from "./read-events.ts";
export { type Store, type StoreOptions, startStore } from "./start-store.ts";
