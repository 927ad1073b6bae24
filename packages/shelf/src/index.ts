export { mount } from "./mount.tsx";
export { mountShelf, type ShelfOptions } from "./mount-shelf.ts";
export type { Content } from "./schema.ts";
