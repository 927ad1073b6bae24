export type { LinkData } from "./link-data.ts";
export { openLink } from "./open-link.ts";
