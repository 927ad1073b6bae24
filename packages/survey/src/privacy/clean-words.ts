import type { Json } from "@noren/core";
import { clean } from "./clean.ts";
import type { Kind } from "./kind.ts";

/** An answer in the shopper's own words, without what may tell who wrote them. One that was passed over has none. */
export const cleanWords = (answer: Json, kinds: readonly Kind[], order: string | null): Json =>
  typeof answer === "string" ? clean(answer, kinds, order) : answer;
