import type { Content } from "../schema.ts";

/** What is taken out of words. */
export type Kind = NonNullable<Content["clean"]>[number];
