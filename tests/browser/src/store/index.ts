export { type Store, type StoreOptions, startStore } from "./start-store.ts";
