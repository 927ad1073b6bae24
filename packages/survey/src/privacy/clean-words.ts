import type { Json } from "@noren/core";
import type { Kind } from "./kind.ts";

type Clean = (words: string, kinds: readonly Kind[], order: string | null) => string;

/** Where the part that cleans has not come, no address and no digit passes. */
let clean: Clean = (words, kinds) => (kinds[0] ? words.replace(/\S*[@＠]\S*|\p{Nd}/gu, "*") : words);

let asked = false;

/** Has it at hand before anybody can have written something: asked for when a field is drawn, and again where it failed. */
export async function loadClean(load: () => Promise<{ clean: Clean }> = () => import("./clean.ts")): Promise<void> {
  if (asked) return;
  asked = true;
  try {
    ({ clean } = await load());
  } catch {
    asked = false;
  }
}

/** An answer in the shopper's own words, without what may tell who wrote them. */
export const cleanWords = (answer: Json, kinds: readonly Kind[], order: string | null): Json =>
  typeof answer === "string" ? clean(answer, kinds, order) : answer;
